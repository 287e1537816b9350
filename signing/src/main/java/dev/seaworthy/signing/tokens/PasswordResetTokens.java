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
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reset tokens in Django's bytes: {@code time-digest}.
 *
 * <p>Same as Django 5.2's {@code django.contrib.auth.tokens.PasswordResetTokenGenerator}. Two
 * weaknesses come with that: the hashed fields are joined with nothing between, so user 1 with
 * stored password {@code 2abc} and user 12 with {@code abc} share a token; and the time is the
 * server's local one without its zone, so it jumps with summer time. Take {@link StrictResetTokens}
 * where no Django has to understand the token. Immutable and thread-safe, without locks.
 */
public final class PasswordResetTokens implements ResetTokens {

  /** Source: Django 5.2, key_salt of the class named. */
  public static final String SALT = "django.contrib.auth.tokens.PasswordResetTokenGenerator";

  /** How long a token is good for. Source: Django 5.2, PASSWORD_RESET_TIMEOUT = 259200 seconds. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofDays(3);

  /** Zero of the time in a token. Source: Django 5.2, {@code _num_seconds}. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(2001, 1, 1, 0, 0);

  private static final DateTimeFormatter LOGIN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final KeyRing keys;
  private final Clock clock;
  private final Duration timeout;
  private final HashFunction hash;
  private final SaltedHmac hmac;

  private PasswordResetTokens(KeyRing keys, Clock clock, Duration timeout, HashFunction hash) {
    this.keys = keys;
    this.clock = clock;
    this.timeout = timeout;
    this.hash = hash;
    this.hmac = SaltedHmac.of(keys, SALT, hash);
  }

  /**
   * Tokens with SHA-256, good for three days.
   *
   * @param clock its zone must be that of the peers: Django's setting TIME_ZONE
   */
  public static PasswordResetTokens of(KeyRing keys, Clock clock) {
    return new PasswordResetTokens(keys, clock, DEFAULT_TIMEOUT, HashFunction.SHA_256);
  }

  /** The same with another lifetime, counted in whole seconds; exactly so old is still good. */
  public PasswordResetTokens withTimeout(Duration other) {
    return new PasswordResetTokens(keys, clock, other, hash);
  }

  /** The same with another hash function, for peers that set {@code algorithm}. */
  public PasswordResetTokens withHash(HashFunction other) {
    return new PasswordResetTokens(keys, clock, timeout, other);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the clock shows a time before 2001, which has no token
   */
  @Override
  public String make(Account account) {
    BigInteger now = BigInteger.valueOf(now());
    if (now.signum() < 0) {
      throw new IllegalStateException("clock: it shows a year before 2001; set it right");
    }
    return token(0, account, now);
  }

  /**
   * {@inheritDoc}
   *
   * <p>A time from the future is accepted, as in Django.
   */
  @Override
  public boolean accepts(@Nullable Account account, @Nullable String token) {
    if (account == null || token == null) {
      return false;
    }
    int dash = token.indexOf('-');
    if (dash < 0 || token.indexOf('-', dash + 1) >= 0) {
      return false;
    }
    BigInteger made;
    try {
      made = Base36.decode(token.substring(0, dash));
    } catch (MalformedToken e) {
      return false;
    }
    return made.signum() >= 0 && isOurs(account, made, token) && isFresh(made);
  }

  private boolean isOurs(Account account, BigInteger made, String token) {
    byte[] given = token.getBytes(StandardCharsets.UTF_8);
    for (int key = 0; key < hmac.size(); key++) {
      byte[] expected = token(key, account, made).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(expected, given)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFresh(BigInteger made) {
    BigInteger age = BigInteger.valueOf(now()).subtract(made);
    return age.compareTo(BigInteger.valueOf(timeout.toSeconds())) <= 0;
  }

  private String token(int key, Account account, BigInteger made) {
    LocalDateTime login = account.lastLogin();
    String joined =
        account.primaryKey()
            + account.password()
            + (login == null ? "" : LOGIN.format(login))
            + made
            + account.email();
    String hex = HexFormat.of().formatHex(hmac.mac(key, SaltedHmac.utf8(joined)));
    return Base36.encode(made) + "-" + everySecond(hex);
  }

  private static String everySecond(String hex) {
    StringBuilder half = new StringBuilder(hex.length() / 2);
    for (int at = 0; at < hex.length(); at += 2) {
      half.append(hex.charAt(at));
    }
    return half.toString();
  }

  private long now() {
    return ChronoUnit.SECONDS.between(EPOCH, LocalDateTime.now(clock));
  }
}
