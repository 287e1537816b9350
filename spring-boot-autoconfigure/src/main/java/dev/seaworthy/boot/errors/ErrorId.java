package dev.seaworthy.boot.errors;

import java.security.SecureRandom;

/** Makes the names of errors: eight letters and digits that can be read aloud. */
final class ErrorId {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int HALF = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ErrorId() {}

  /** A new one, such as {@code 7Q2K-9FXM}: 40 bits that tell nothing. */
  static String next() {
    StringBuilder id = new StringBuilder(2 * HALF + 1);
    for (int index = 0; index < 2 * HALF; index++) {
      id.append(index == HALF ? "-" : "");
      id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
