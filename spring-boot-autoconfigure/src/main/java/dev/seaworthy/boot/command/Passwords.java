package dev.seaworthy.boot.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where a password comes from. */
@FunctionalInterface
interface Passwords {
  /**
   * Asks for a new password.
   *
   * @throws WrongUse if there is none, or it was not typed twice alike
   */
  String ask(String name) throws WrongUse;

  /**
   * Typed twice without being shown, where there is a terminal; else the first line of what is
   * piped in.
   */
  static Passwords ofThisProcess() {
    return name -> {
      Console console = System.console();
      return console == null ? piped() : typed(console, name);
    };
  }

  private static String typed(Console console, String name) throws WrongUse {
    char[] first = console.readPassword("Password for %s: ", name);
    char[] second = console.readPassword("Once more: ");
    if (first == null || !Arrays.equals(first, second)) {
      throw new WrongUse("the two passwords are not alike; nothing was changed");
    }
    return new String(first);
  }

  private static String piped() throws WrongUse {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      if (line == null) {
        throw new WrongUse("there is no terminal and nothing is piped in; pipe the password in");
      }
      return line;
    } catch (IOException e) {
      throw new WrongUse("the password could not be read: " + e.getMessage());
    }
  }
}
