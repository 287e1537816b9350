package dev.seaworthy.passwords;

import java.security.SecureRandom;

/** Salts made of letters and digits. Source: Django 5.2, {@code BasePasswordHasher.salt}. */
final class Salts {

  /**
   * Bits that a salt should have. Source: Django 5.2, salt_entropy; NIST SP 800-132 section 5.1.
   */
  static final int ENTROPY_BITS = 128;

  /** Source: Django 5.2, RANDOM_STRING_CHARS. */
  private static final String ALPHABET =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private static final double BITS_EACH = Math.log(ALPHABET.length()) / Math.log(2);

  private Salts() {}

  static String random(SecureRandom random) {
    return text(random, (int) Math.ceil(ENTROPY_BITS / BITS_EACH));
  }

  static String text(SecureRandom random, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int at = 0; at < length; at++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** Whether a salt of this alphabet would have fewer bits than asked for. */
  static boolean isTooShort(String salt, int entropyBits) {
    return salt.codePointCount(0, salt.length()) * BITS_EACH < entropyBits;
  }

  static boolean isTooShort(String salt) {
    return isTooShort(salt, ENTROPY_BITS);
  }

  /** Refuses what would break the stored text apart. */
  static void check(String salt) {
    if (salt.isEmpty() || salt.indexOf('$') >= 0) {
      throw new IllegalArgumentException(
          "salt of " + salt.length() + " characters: it is empty or holds '$'; use letters");
    }
  }
}
