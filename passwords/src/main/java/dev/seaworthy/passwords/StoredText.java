package dev.seaworthy.passwords;

import dev.seaworthy.signing.keys.SaltedHmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The parts of a stored text, and what is done with them everywhere. */
final class StoredText {

  /** How much of a salt or hash is shown. Source: Django 5.2, {@code mask_hash}. */
  private static final int SHOWN = 6;

  private StoredText() {}

  /** Splits at {@code $} into exactly so many parts, the last of which may hold more of them. */
  static Optional<String[]> parts(String stored, String algorithm, int count) {
    if (stored.length() > WorkLimits.MAX_STORED) {
      return Optional.empty();
    }
    String[] parts = stored.split("\\$", count);
    boolean ours = parts.length == count && parts[0].equals(algorithm);
    return ours ? Optional.of(parts) : Optional.empty();
  }

  /** A positive number of at most nine digits; zero if the text is none. */
  static int positive(String digits) {
    boolean number = digits.length() <= 9 && !digits.isEmpty();
    for (int at = 0; number && at < digits.length(); at++) {
      number = digits.charAt(at) >= '0' && digits.charAt(at) <= '9';
    }
    return number ? Integer.parseInt(digits) : 0;
  }

  /** Compares in constant time. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a password has a UTF-8 form, without which it matches nothing. */
  static boolean isPassword(String text) {
    return SaltedHmac.isWellFormed(text);
  }

  static byte[] utf8(String text) {
    return SaltedHmac.utf8(text);
  }

  static String masked(String text) {
    return masked(text, SHOWN);
  }

  static String masked(String text, int shown) {
    int length = text.codePointCount(0, text.length());
    if (length <= shown) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, shown)) + "*".repeat(length - shown);
  }
}
