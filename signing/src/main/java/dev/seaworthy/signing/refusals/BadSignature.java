package dev.seaworthy.signing.refusals;

/**
 * The text was not signed with any key of the ring, for this purpose, in this form: it was changed,
 * made up, meant for something else, or its key has left the ring.
 *
 * <p>Django's {@code django.core.signing.BadSignature}.
 */
public sealed class BadSignature extends SigningRefusal permits SignatureExpired {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses a text.
   *
   * @param message where, what was seen and how to mend it, without the text itself
   */
  public BadSignature(String message) {
    super(message);
  }
}
