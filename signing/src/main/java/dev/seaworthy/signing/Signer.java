package dev.seaworthy.signing;

import dev.seaworthy.signing.encoding.UrlBase64;
import dev.seaworthy.signing.keys.HashFunction;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.keys.SaltedHmac;
import dev.seaworthy.signing.refusals.BadSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Signs texts: {@code value:signature}, the signature being URL-safe base64 of an HMAC.
 *
 * <p>Same bytes as Django 5.2's {@code django.core.signing.Signer}. The value stays readable, and a
 * signed text never expires; for one that does, take {@link TimestampSigner}. Immutable and
 * thread-safe, without locks.
 *
 * <pre>{@code
 * Signer signer = Signer.of(keys).withSalt("shop.invoice-link");
 * String link = signer.sign("invoice-17");
 * String id = signer.unsign(link); // throws BadSignature
 * }</pre>
 */
public final class Signer {

  /** Django's salt for it: the path of its class. */
  public static final String DEFAULT_SALT = "django.core.signing.Signer";

  /** Django's separator. */
  public static final String DEFAULT_SEPARATOR = ":";

  /** What Django puts behind each salt before a key is derived. */
  private static final String SALT_SUFFIX = "signer";

  private final KeyRing keys;
  private final String salt;
  private final String separator;
  private final HashFunction hash;
  private final SaltedHmac hmac;

  private Signer(KeyRing keys, String salt, String separator, HashFunction hash) {
    this.keys = keys;
    this.salt = salt;
    this.separator = separator;
    this.hash = hash;
    this.hmac = SaltedHmac.of(keys, salt + SALT_SUFFIX, hash);
  }

  /** A signer with Django's salt, separator and SHA-256. */
  public static Signer of(KeyRing keys) {
    return new Signer(keys, DEFAULT_SALT, DEFAULT_SEPARATOR, HashFunction.SHA_256);
  }

  /** The same for another purpose; texts signed for one are refused by the other. */
  public Signer withSalt(String other) {
    return new Signer(keys, other, separator, hash);
  }

  /** The same with another hash function. */
  public Signer withHash(HashFunction other) {
    return new Signer(keys, salt, separator, other);
  }

  /**
   * The same with another separator.
   *
   * @throws IllegalArgumentException if the text could be mistaken for part of a signature: it is
   *     empty or made only of {@code A-Z a-z [ \ ] ^ _ ` 0-9 - =}, with or without one line feed
   *     after it. Source: Django 5.2, {@code django.core.signing._SEP_UNSAFE}
   */
  public Signer withSeparator(String other) {
    String core = other.endsWith("\n") ? other.substring(0, other.length() - 1) : other;
    if (core.chars().allMatch(Signer::mayStandInSignature)) {
      throw new IllegalArgumentException(
          "separator of "
              + other.length()
              + " characters: it could be part of a signature; use ':' or other punctuation");
    }
    SaltedHmac.utf8(other);
    return new Signer(keys, salt, other, hash);
  }

  /** The separator in use. */
  public String separator() {
    return separator;
  }

  /**
   * Signs a value with the current key.
   *
   * @throws IllegalArgumentException if it holds half a surrogate pair
   */
  public String sign(String value) {
    return value + separator + signature(value);
  }

  /**
   * The signature of a value alone.
   *
   * @throws IllegalArgumentException if it holds half a surrogate pair
   */
  public String signature(String value) {
    return UrlBase64.encode(hmac.mac(0, SaltedHmac.utf8(value)));
  }

  /**
   * Gives back the value of a signed text.
   *
   * @throws BadSignature if it has no separator, or its signature is of no key of the ring; every
   *     key is compared in constant time
   */
  public String unsign(String signed) throws BadSignature {
    int end = signed.lastIndexOf(separator);
    if (end < 0) {
      throw refused(signed, "has no separator");
    }
    String value = signed.substring(0, end);
    if (!SaltedHmac.isWellFormed(signed)) {
      throw refused(signed, "holds half a surrogate pair");
    }
    byte[] given = signed.substring(end + separator.length()).getBytes(StandardCharsets.UTF_8);
    byte[] message = value.getBytes(StandardCharsets.UTF_8);
    for (int key = 0; key < hmac.size(); key++) {
      byte[] expected =
          UrlBase64.encode(hmac.mac(key, message)).getBytes(StandardCharsets.ISO_8859_1);
      if (MessageDigest.isEqual(expected, given)) {
        return value;
      }
    }
    throw refused(signed, "has a signature of none of the " + hmac.size() + " keys");
  }

  private static BadSignature refused(String signed, String what) {
    return new BadSignature(
        "signed text of "
            + signed.length()
            + " characters: it "
            + what
            + "; treat it as absent, or give the key and salt that signed it");
  }

  private static boolean mayStandInSignature(int letter) {
    return (letter >= 'A' && letter <= 'z')
        || (letter >= '0' && letter <= '9')
        || letter == '-'
        || letter == '=';
  }
}
