package dev.seaworthy.cli;

/** How a command ended. A run of {@code check} also ends as its report's gate says. */
final class ExitCode {
  static final int DONE = 0;

  /** Something was found that should not be. */
  static final int FOUND = 1;

  /** Wrong use, or no supported project there. */
  static final int WRONG_USE = 2;

  /** Could not finish. */
  static final int INCOMPLETE = 3;

  private ExitCode() {}
}
