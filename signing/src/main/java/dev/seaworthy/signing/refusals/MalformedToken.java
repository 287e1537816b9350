package dev.seaworthy.signing.refusals;

/**
 * The text cannot be read: a number, base64, zlib stream or JSON text in it is not one.
 *
 * <p>From a signer this means that the signature was good, so a holder of the key signed something
 * that is not of the expected kind. Django answers the same texts with whatever Python raises
 * (ValueError, IndexError, binascii.Error, zlib.error, JSONDecodeError, RecursionError).
 */
public final class MalformedToken extends SigningRefusal {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses a text.
   *
   * @param message where, what was seen and how to mend it, without the text itself
   */
  public MalformedToken(String message) {
    super(message);
  }
}
