package dev.seaworthy.signing;

import dev.seaworthy.signing.encoding.Base62;
import dev.seaworthy.signing.keys.HashFunction;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.refusals.BadSignature;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.refusals.SignatureExpired;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Signs texts together with the time: {@code value:seconds:signature}, so that a reader can say how
 * old a text may be.
 *
 * <p>Same bytes as Django 5.2's {@code django.core.signing.TimestampSigner}: whole Unix seconds in
 * base 62. The age counts fractions of the reader's clock, an age of exactly the maximum is
 * accepted, and so is a stamp from the future (two machines need not agree on the second).
 * Immutable and thread-safe, without locks.
 */
public final class TimestampSigner {

  /** Django's salt for it: the path of its class. */
  public static final String DEFAULT_SALT = "django.core.signing.TimestampSigner";

  private final Signer signer;
  private final Clock clock;

  private TimestampSigner(Signer signer, Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /** A signer with Django's salt, separator and SHA-256. */
  public static TimestampSigner of(KeyRing keys, Clock clock) {
    return new TimestampSigner(Signer.of(keys).withSalt(DEFAULT_SALT), clock);
  }

  /** The same for another purpose; texts signed for one are refused by the other. */
  public TimestampSigner withSalt(String other) {
    return new TimestampSigner(signer.withSalt(other), clock);
  }

  /**
   * The same with another separator.
   *
   * @throws IllegalArgumentException as {@link Signer#withSeparator}
   */
  public TimestampSigner withSeparator(String other) {
    return new TimestampSigner(signer.withSeparator(other), clock);
  }

  /** The same with another hash function. */
  public TimestampSigner withHash(HashFunction other) {
    return new TimestampSigner(signer.withHash(other), clock);
  }

  /**
   * Signs a value and the present time with the current key.
   *
   * @throws IllegalArgumentException if the value holds half a surrogate pair
   */
  public String sign(String value) {
    String stamp = Base62.encode(clock.instant().getEpochSecond());
    return signer.sign(value + signer.separator() + stamp);
  }

  /**
   * Gives back the value of a signed text, whatever its age; its stamp is not even read.
   *
   * @throws BadSignature if the signature is of no key of the ring
   * @throws MalformedToken if a good signature covers a text without a stamp
   */
  public String unsign(String signed) throws BadSignature, MalformedToken {
    String stamped = signer.unsign(signed);
    return stamped.substring(0, endOfValue(stamped));
  }

  /**
   * Gives back the value of a signed text that is not too old.
   *
   * @throws SignatureExpired if more than the maximum has passed since it was signed
   * @throws BadSignature if the signature is of no key of the ring
   * @throws MalformedToken if a good signature covers a text whose stamp is missing or no number,
   *     where Django raises ValueError or IndexError
   */
  public String unsign(String signed, Duration maxAge) throws BadSignature, MalformedToken {
    String stamped = signer.unsign(signed);
    int end = endOfValue(stamped);
    long seconds = Base62.decode(stamped.substring(end + signer.separator().length()));
    Duration age = age(clock.instant(), seconds);
    if (age.compareTo(maxAge) > 0) {
      throw new SignatureExpired(age, maxAge);
    }
    return stamped.substring(0, end);
  }

  private int endOfValue(String stamped) throws MalformedToken {
    int end = stamped.lastIndexOf(signer.separator());
    if (end < 0) {
      throw new MalformedToken(
          "signed text: it has no time stamp; sign it with a TimestampSigner, not a Signer");
    }
    return end;
  }

  /** The time since a stamp; a stamp that no clock can show counts as far in its direction. */
  private static Duration age(Instant now, long stamp) {
    long whole = now.getEpochSecond();
    boolean tooEarly = stamp < 0 && whole > Long.MAX_VALUE + stamp;
    long seconds = tooEarly ? Long.MAX_VALUE : whole - stamp;
    boolean tooLate = stamp > 0 && whole < Long.MIN_VALUE + stamp;
    return Duration.ofSeconds(tooLate ? Long.MIN_VALUE : seconds, now.getNano());
  }
}
