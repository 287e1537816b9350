package dev.seaworthy.boot.command;

/** What was typed makes no sense; the message says why. */
final class WrongUse extends Exception {
  private static final long serialVersionUID = 1L;

  WrongUse(String message) {
    super(message);
  }
}
