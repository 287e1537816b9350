package dev.seaworthy.cli;

import java.util.List;

/**
 * What the help and the completion say about the demo. The launcher of a working copy runs it
 * ({@code scripts/demo}): it needs the sources of an example, which this program does not carry.
 */
final class DemoCommand implements Command {
  private static final List<Option> OPTIONS =
      List.of(Option.flag("production", "use the settings of production instead of a developer's"));

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String summary() {
    return "start an example shop to play with";
  }

  @Override
  public List<Option> options() {
    return OPTIONS;
  }

  @Override
  public String help() {
    return """
        seaworthy demo [--production]

        Starts the chandlery, a small shop with the starter, on free ports of this
        machine: visitors with addresses of their own, a mail catcher, and a tour of
        what to try. Ctrl-C ends it and leaves nothing behind.

        """
        + Option.help(OPTIONS);
  }

  @Override
  public int run(List<String> args, Console console) throws WrongUse {
    throw new WrongUse(
        "demo is started by ./seaworthy of a working copy, not by the program alone");
  }
}
