package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Unknown;

/**
 * Thrown where a value is needed that is not known; the operation that needs it is then unknown.
 */
public final class NotKnown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Unknown why;

  /** For the reasons of an unknown value. */
  public NotKnown(Unknown why) {
    super("not known", null, false, false);
    this.why = why;
  }

  /** The reasons. */
  public Unknown why() {
    return why;
  }
}
