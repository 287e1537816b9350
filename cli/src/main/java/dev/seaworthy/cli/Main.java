package dev.seaworthy.cli;

import java.util.List;

/** The process: runs one command and ends with its exit code. */
public final class Main {
  private Main() {}

  /**
   * Runs a command.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    System.exit(seaworthy().run(List.of(args), Console.ofProcess()));
  }

  static Seaworthy seaworthy() {
    return new Seaworthy(Parts.real());
  }
}
