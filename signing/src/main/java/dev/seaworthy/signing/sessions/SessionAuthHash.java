package dev.seaworthy.signing.sessions;

import dev.seaworthy.signing.keys.HashFunction;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.keys.SaltedHmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A hash of the stored password that stands in the session, so that a session ends when the
 * password changes.
 *
 * <p>Same bytes as Django 5.2's {@code AbstractBaseUser.get_session_auth_hash}. Immutable and
 * thread-safe, without locks.
 */
public final class SessionAuthHash {

  /** Source: Django 5.2, key_salt in {@code AbstractBaseUser._get_session_auth_hash}. */
  public static final String SALT =
      "django.contrib.auth.models.AbstractBaseUser.get_session_auth_hash";

  private final SaltedHmac hmac;

  private SessionAuthHash(SaltedHmac hmac) {
    this.hmac = hmac;
  }

  /** Which key a hash belongs to. */
  public enum Match {
    /** The current one. */
    CURRENT,
    /** An older one: write the hash of the current key and cycle the session's id. */
    FALLBACK,
    /** None: the password has changed, or its key has left the ring. End the session. */
    NONE
  }

  /** Hashes with the keys of a ring. */
  public static SessionAuthHash of(KeyRing keys) {
    return new SessionAuthHash(SaltedHmac.of(keys, SALT, HashFunction.SHA_256));
  }

  /**
   * The hash under the current key: 64 hex digits.
   *
   * @param password the stored password field, hash and all
   * @throws IllegalArgumentException if it holds half a surrogate pair
   */
  public String hash(String password) {
    return hash(0, password);
  }

  /** The hashes under the older keys, in ring order. */
  public List<String> fallbackHashes(String password) {
    return IntStream.range(1, hmac.size()).mapToObj(key -> hash(key, password)).toList();
  }

  /** Which key a hash belongs to; case counts, and each comparison takes constant time. */
  public Match match(String password, String given) {
    byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
    for (int key = 0; key < hmac.size(); key++) {
      byte[] expected = hash(key, password).getBytes(StandardCharsets.ISO_8859_1);
      if (MessageDigest.isEqual(expected, bytes)) {
        return key == 0 ? Match.CURRENT : Match.FALLBACK;
      }
    }
    return Match.NONE;
  }

  private String hash(int key, String password) {
    return HexFormat.of().formatHex(hmac.mac(key, SaltedHmac.utf8(password)));
  }
}
