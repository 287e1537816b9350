package dev.seaworthy.signing.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The keyed hash of a text for one purpose: HMAC under the key H(purpose + secret).
 *
 * <p>The purpose (Django says salt; it is public) keeps a signature made for one thing from being
 * used for another. It is joined to the secret with nothing between, so no purpose may be the
 * beginning of another one plus part of a secret; use fixed, dotted names. Source: Django 5.2,
 * {@code django.utils.crypto.salted_hmac}.
 *
 * <p>Immutable and thread-safe, without locks.
 */
public final class SaltedHmac {

  private final List<PreparedHmac> prepared;

  private SaltedHmac(List<PreparedHmac> prepared) {
    this.prepared = List.copyOf(prepared);
  }

  /**
   * Derives the keys of a purpose.
   *
   * @throws IllegalArgumentException if the purpose holds half a surrogate pair
   */
  public static SaltedHmac of(KeyRing keys, String purpose, HashFunction hash) {
    byte[] salt = utf8(purpose);
    List<PreparedHmac> prepared = new ArrayList<>(keys.size());
    for (int at = 0; at < keys.size(); at++) {
      MessageDigest digest = hash.newDigest();
      digest.update(salt);
      digest.update(utf8(keys.key(at)));
      prepared.add(new PreparedHmac(hash, digest.digest()));
    }
    return new SaltedHmac(prepared);
  }

  /** How many keys there are: zero is the current one, the others are fallbacks. */
  public int size() {
    return prepared.size();
  }

  /** The hash under the key with this index. */
  public byte[] mac(int key, byte[] message) {
    return prepared.get(key).mac(message);
  }

  /**
   * The UTF-8 bytes of a text.
   *
   * @throws IllegalArgumentException if it holds half a surrogate pair, which has no UTF-8 form:
   *     Java would write a question mark for it, and two texts would share a signature
   */
  public static byte[] utf8(String text) {
    if (!isWellFormed(text)) {
      throw new IllegalArgumentException(
          "text of " + text.length() + " characters: it holds half a surrogate pair; mend it");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether each surrogate of a text has its other half, so that it has a UTF-8 form. */
  public static boolean isWellFormed(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (Character.isSurrogate(letter)) {
        boolean pair =
            Character.isHighSurrogate(letter)
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        if (!pair) {
          return false;
        }
        at++;
      }
    }
    return true;
  }
}
