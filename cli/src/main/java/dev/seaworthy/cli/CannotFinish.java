package dev.seaworthy.cli;

/** Something outside kept the command from its end. The message is one line for a person. */
final class CannotFinish extends Exception {
  private static final long serialVersionUID = 1L;

  CannotFinish(String message) {
    super(message);
  }
}
