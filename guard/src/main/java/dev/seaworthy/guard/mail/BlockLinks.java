package dev.seaworthy.guard.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.signing.TimestampSigner;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.refusals.BadSignature;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.refusals.SignatureExpired;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Signed links that block or unblock one key, once.
 *
 * <p>Whoever opens one is shown what it would do; only a POST carries it out, so that mail scanners
 * that follow links change nothing. A link holds its action, its key and a random number, is signed
 * for nothing else, lives for a given time and is used up by {@link #redeem}. Which links are used
 * up is remembered by this node until they expire, at most {@value #MOST_USED} of them; beyond that
 * nothing is redeemed. Thread-safe.
 */
public final class BlockLinks {
  private static final String PURPOSE = "dev.seaworthy.guard.mail.BlockLinks";
  private static final int MOST_USED = 10_000;
  private static final int NONCE_BYTES = 12;

  private final KeyRing keys;
  private final Duration lifetime;
  private final RandomGenerator random;
  private final Map<String, Instant> used = new LinkedHashMap<>();

  /**
   * Links under keys derived from these.
   *
   * @param lifetime how long a link can be used; a positive number of seconds
   * @param random a {@code SecureRandom} unless in a test
   */
  public BlockLinks(KeyRing keys, Duration lifetime, RandomGenerator random) {
    this.keys = keys;
    this.lifetime = lifetime;
    this.random = random;
  }

  /** What a link does. */
  public enum Action {
    /** Blocks the key. */
    BLOCK,
    /** Lifts the block of the key. */
    UNBLOCK
  }

  /** What became of a link. */
  public sealed interface Outcome {
    /** It is genuine; with {@link #redeem}, it is now used up. */
    record Genuine(Action action, Cidr key) implements Outcome {}

    /** It was genuine, but its time is over. */
    record Expired() implements Outcome {}

    /** It was used before. */
    record Used() implements Outcome {}

    /** It is none of ours. */
    record Forged() implements Outcome {}
  }

  /** Makes a link's text, fit for a URL without escaping. */
  public String make(Action action, Cidr key, Instant now) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    String number = Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
    String value = action.name().toLowerCase(Locale.ROOT) + "~" + key + "~" + number;
    return encoded(signer(now).sign(value));
  }

  /** Says what a link would do, without using it up: for the page that asks. */
  public Outcome look(String link, Instant now) {
    return open(link, now, false);
  }

  /** Uses a link up: for the POST of that page. */
  public Outcome redeem(String link, Instant now) {
    return open(link, now, true);
  }

  private Outcome open(String link, Instant now, boolean useUp) {
    String value;
    try {
      value = signer(now).unsign(decoded(link), lifetime);
    } catch (SignatureExpired e) {
      return new Outcome.Expired();
    } catch (BadSignature | MalformedToken | IllegalArgumentException e) {
      return new Outcome.Forged();
    }
    String[] parts = value.split("~", -1);
    Action action = Action.valueOf(parts[0].toUpperCase(Locale.ROOT));
    Outcome genuine = new Outcome.Genuine(action, Cidr.parse(parts[1]));
    return isFresh(parts[2], now, useUp) ? genuine : new Outcome.Used();
  }

  private boolean isFresh(String number, Instant now, boolean useUp) {
    synchronized (used) {
      used.values().removeIf(until -> !until.isAfter(now));
      if (used.containsKey(number) || used.size() >= MOST_USED) {
        return false;
      }
      if (useUp) {
        used.put(number, now.plus(lifetime).plusSeconds(1));
      }
      return true;
    }
  }

  private TimestampSigner signer(Instant now) {
    return TimestampSigner.of(keys, Clock.fixed(now, ZoneOffset.UTC)).withSalt(PURPOSE);
  }

  /** Colons and slashes of a signed text would need escaping in a URL. */
  private static String encoded(String signed) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.getBytes(US_ASCII));
  }

  private static String decoded(String link) {
    byte[] bytes = Base64.getUrlDecoder().decode(link);
    return new String(bytes, US_ASCII);
  }
}
