package dev.seaworthy.guard.replay;

/** A replay that cannot be scored because its files do not fit together. */
public final class ReplayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReplayException(String message) {
    super(message);
  }
}
