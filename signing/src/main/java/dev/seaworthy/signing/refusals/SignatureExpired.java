package dev.seaworthy.signing.refusals;

import java.time.Duration;

/**
 * The text was signed with a key of the ring, but longer ago than the caller allows.
 *
 * <p>Django's {@code django.core.signing.SignatureExpired}, there too a kind of bad signature.
 */
public final class SignatureExpired extends BadSignature {

  private static final long serialVersionUID = 1L;

  private final Duration age;
  private final Duration maxAge;

  /**
   * Refuses a text for its age.
   *
   * @param age how long ago the text was signed
   * @param maxAge the age that was allowed
   */
  public SignatureExpired(Duration age, Duration maxAge) {
    super(
        "signed text: it is "
            + age
            + " old and at most "
            + maxAge
            + " is allowed; ask for a new one");
    this.age = age;
    this.maxAge = maxAge;
  }

  /** How long before the refusal the text was signed. */
  public Duration age() {
    return age;
  }

  /** The age that the caller allowed. */
  public Duration maxAge() {
    return maxAge;
  }
}
