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

  /**
   * Runs it.
   *
   * @param args what follows its name
   * @return the exit code
   */
  int run(List<String> args, Console console) throws WrongUse, CannotFinish;
}
