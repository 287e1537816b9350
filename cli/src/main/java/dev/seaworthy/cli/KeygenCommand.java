package dev.seaworthy.cli;

import dev.seaworthy.signing.keys.FreshKey;
import java.util.List;

/** Makes a secret key. */
final class KeygenCommand implements Command {
  @Override
  public String name() {
    return "keygen";
  }

  @Override
  public String summary() {
    return "make a new SECRET_KEY";
  }

  @Override
  public String help() {
    return """
        seaworthy keygen

        Prints a new random key of 50 characters (299 bits), made on this machine. Use
        another one in each environment, and keep none of them in the repository.
        """;
  }

  @Override
  public int run(List<String> args, Console console) throws WrongUse {
    if (!args.isEmpty()) {
      throw new WrongUse("keygen takes no argument");
    }
    console.print(FreshKey.text() + '\n');
    return ExitCode.DONE;
  }
}
