package dev.seaworthy.signing.tokens;

import dev.seaworthy.signing.encoding.Base36;
import dev.seaworthy.signing.keys.HashFunction;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.keys.SaltedHmac;
import dev.seaworthy.signing.refusals.MalformedToken;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reset tokens of our own form, which Django does not read: {@code time-digest}.
 *
 * <p>Against {@link PasswordResetTokens}: each hashed field carries its length, so no two accounts
 * share a text to hash; a purpose is hashed too, so that a token to confirm an address does not
 * reset a password; the time is Unix seconds and knows no summer time; the digest is whole (256
 * bits, not 128). The alphabet is the same, so a link that carries one carries the other. Immutable
 * and thread-safe, without locks.
 */
public final class StrictResetTokens implements ResetTokens {

  private static final String SALT = "dev.seaworthy.signing.tokens.StrictResetTokens.1";

  private final Clock clock;
  private final Duration timeout;
  private final String purpose;
  private final SaltedHmac hmac;

  private StrictResetTokens(SaltedHmac hmac, Clock clock, Duration timeout, String purpose) {
    this.hmac = hmac;
    this.clock = clock;
    this.timeout = timeout;
    this.purpose = purpose;
  }

  /** Tokens to reset a password, good for {@link PasswordResetTokens#DEFAULT_TIMEOUT}. */
  public static StrictResetTokens of(KeyRing keys, Clock clock) {
    return new StrictResetTokens(
        SaltedHmac.of(keys, SALT, HashFunction.SHA_256),
        clock,
        PasswordResetTokens.DEFAULT_TIMEOUT,
        "password-reset");
  }

  /** The same with another lifetime, counted in whole seconds; exactly so old is still good. */
  public StrictResetTokens withTimeout(Duration other) {
    return new StrictResetTokens(hmac, clock, other, purpose);
  }

  /** The same for another use of such links; tokens made for one are refused for the other. */
  public StrictResetTokens forPurpose(String other) {
    return new StrictResetTokens(hmac, clock, timeout, other);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the clock shows a time before 1970
   */
  @Override
  public String make(Account account) {
    long now = clock.instant().getEpochSecond();
    if (now < 0) {
      throw new IllegalStateException("clock: it shows a year before 1970; set it right");
    }
    return token(0, account, now);
  }

  @Override
  public boolean accepts(@Nullable Account account, @Nullable String token) {
    if (account == null || token == null || token.indexOf('-') < 0) {
      return false;
    }
    BigInteger made;
    try {
      made = Base36.decode(token.substring(0, token.indexOf('-')));
    } catch (MalformedToken e) {
      return false;
    }
    if (made.signum() < 0 || made.bitLength() >= Long.SIZE) {
      return false;
    }
    return isOurs(account, made.longValue(), token) && isFresh(made.longValue());
  }

  private boolean isOurs(Account account, long made, String token) {
    byte[] given = token.getBytes(StandardCharsets.UTF_8);
    for (int key = 0; key < hmac.size(); key++) {
      byte[] expected = token(key, account, made).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(expected, given)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFresh(long made) {
    Instant now = clock.instant();
    return now.getEpochSecond() - made <= timeout.toSeconds();
  }

  private String token(int key, Account account, long made) {
    LocalDateTime login = account.lastLogin();
    StringBuilder fields = new StringBuilder(256);
    append(fields, purpose);
    append(fields, account.primaryKey());
    append(fields, account.password());
    append(fields, login == null ? "never" : login.truncatedTo(ChronoUnit.SECONDS).toString());
    append(fields, account.email());
    append(fields, Long.toString(made));
    byte[] digest = hmac.mac(key, SaltedHmac.utf8(fields.toString()));
    return Base36.encode(BigInteger.valueOf(made)) + "-" + HexFormat.of().formatHex(digest);
  }

  private static void append(StringBuilder fields, String field) {
    fields.append(field.length()).append(':').append(field).append(',');
  }
}
