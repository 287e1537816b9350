package dev.seaworthy.boot.environment;

/** {@code seaworthy.debug} is something that is neither true nor false. */
public final class InvalidDebugException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String written;

  InvalidDebugException(String written) {
    super("seaworthy.debug is neither true nor false");
    this.written = written;
  }

  /** What was written instead. */
  public String written() {
    return written;
  }
}
