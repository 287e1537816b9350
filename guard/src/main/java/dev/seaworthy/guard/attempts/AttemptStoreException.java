package dev.seaworthy.guard.attempts;

/**
 * A store that could not write now. What was to be written stays in memory and is offered again.
 */
public final class AttemptStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which store failed, what was seen, and how to mend it. */
  public AttemptStoreException(String message) {
    super(message);
  }

  /** Says the same, and what led to it. */
  public AttemptStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
