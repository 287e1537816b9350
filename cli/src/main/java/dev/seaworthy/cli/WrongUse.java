package dev.seaworthy.cli;

/** The command was called in a way that has no meaning. The message is one line for a person. */
final class WrongUse extends Exception {
  private static final long serialVersionUID = 1L;

  WrongUse(String message) {
    super(message);
  }
}
