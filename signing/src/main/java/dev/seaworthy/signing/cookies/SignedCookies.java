package dev.seaworthy.signing.cookies;

import dev.seaworthy.signing.TimestampSigner;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.refusals.BadSignature;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.refusals.SignatureExpired;
import java.time.Clock;
import java.time.Duration;

/**
 * Signs the values of cookies, each bound to the name of its cookie.
 *
 * <p>Same bytes as {@code set_signed_cookie} and {@code get_signed_cookie} of Django 5.2.15 and
 * later. Peers before 5.2.15 and 6.0.6 join name and salt with nothing between (CVE-2026-6873), so
 * that cookie {@code ab} with salt {@code c} passes for cookie {@code a} with salt {@code bc}.
 * Their form is never written here; it is read until {@link #refusingOlderForm} is called, as in
 * Django while SIGNED_COOKIE_LEGACY_SALT_FALLBACK is true. Immutable and thread-safe, without
 * locks.
 */
public final class SignedCookies {

  /** What Django puts in front of each secret key for cookies: {@code get_cookie_signer}. */
  public static final String KEY_PREFIX = "django.http.cookies";

  /** Source: Django 5.2.17, the salt of a signed cookie up to the length of its own salt. */
  private static final String SALT_PREFIX = "django.http.cookies.v2:";

  private final TimestampSigner signer;
  private final String salt;
  private final boolean readsOlderForm;

  private SignedCookies(TimestampSigner signer, String salt, boolean readsOlderForm) {
    this.signer = signer;
    this.salt = salt;
    this.readsOlderForm = readsOlderForm;
  }

  /** Cookies without a salt of their own. */
  public static SignedCookies of(KeyRing keys, Clock clock) {
    TimestampSigner signer = TimestampSigner.of(keys.prefixed(KEY_PREFIX), clock);
    return new SignedCookies(signer, "", true);
  }

  /** The same with a salt, Django's argument of that name. */
  public SignedCookies withSalt(String other) {
    return new SignedCookies(signer, other, readsOlderForm);
  }

  /** The same without the form that peers before 5.2.15 write. */
  public SignedCookies refusingOlderForm() {
    return new SignedCookies(signer, salt, false);
  }

  /**
   * Signs the value of a cookie.
   *
   * @throws IllegalArgumentException if name or value holds half a surrogate pair
   */
  public String sign(String name, String value) {
    return signer.withSalt(newerSalt(name)).sign(value);
  }

  /**
   * Gives back the value of a cookie, whatever its age.
   *
   * @throws BadSignature if it was not signed with a key of the ring for this name
   * @throws MalformedToken if a good signature covers a text without a stamp
   */
  public String unsign(String name, String signed) throws BadSignature, MalformedToken {
    return eitherForm(name, salted -> salted.unsign(signed));
  }

  /**
   * Gives back the value of a cookie that is not too old.
   *
   * @throws SignatureExpired if more than the maximum has passed since it was signed
   * @throws BadSignature if it was not signed with a key of the ring for this name
   * @throws MalformedToken if a good signature covers a text whose stamp is missing or no number
   */
  public String unsign(String name, String signed, Duration maxAge)
      throws BadSignature, MalformedToken {
    return eitherForm(name, salted -> salted.unsign(signed, maxAge));
  }

  private String eitherForm(String name, Reading reading) throws BadSignature, MalformedToken {
    try {
      return reading.with(signer.withSalt(newerSalt(name)));
    } catch (SignatureExpired e) {
      throw e;
    } catch (BadSignature e) {
      if (!readsOlderForm) {
        throw e;
      }
      return reading.with(signer.withSalt(name + salt));
    }
  }

  /** The length keeps salt and name apart; Python counts code points. */
  private String newerSalt(String name) {
    return SALT_PREFIX + salt.codePointCount(0, salt.length()) + ":" + salt + name;
  }

  /** One way of reading a signed text. */
  private interface Reading {
    String with(TimestampSigner signer) throws BadSignature, MalformedToken;
  }
}
