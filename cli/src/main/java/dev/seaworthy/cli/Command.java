package dev.seaworthy.cli;

import java.util.List;

/** One command. */
interface Command {
  /** Its name on the command line. */
  String name();

  /** What it does, in one line. */
  String summary();

  /** How it is used, whole, ending in a line end. */
  String help();

  /** The options it has; none unless it says so. */
  default List<Option> options() {
    return List.of();
  }

  /** What follows its name beside options; nothing unless it says so. */
  default Option.Takes takes() {
    return Option.Takes.NOTHING;
  }

  /** Words that follow its name, such as the commands beneath it; none unless it says so. */
  default List<String> words() {
    return List.of();
  }

  /**
   * Runs it.
   *
   * @param args what follows its name
   * @return the exit code
   */
  int run(List<String> args, Console console) throws WrongUse, CannotFinish;
}
