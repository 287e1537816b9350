package dev.seaworthy.report.json;

/**
 * A document is not what it was taken for. The message says where and how, as the end of a sentence
 * about the document, and is safe to show.
 */
public final class MalformedJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A document of which that is wrong. */
  public MalformedJsonException(String message) {
    super(message);
  }
}
