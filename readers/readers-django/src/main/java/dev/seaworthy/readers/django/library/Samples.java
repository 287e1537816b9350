package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;

/** Made-up examples of the random texts that a program makes when it starts. */
final class Samples {

  /** The characters of {@code get_random_secret_key} (django.core.management.utils). */
  static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)";

  /** The characters of {@code get_random_string} (django.utils.crypto). */
  static final String ALPHANUMERIC =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  /** The characters of {@code secrets.token_urlsafe}. */
  static final String URL_SAFE = ALPHANUMERIC + "-_";

  static final String HEXADECIMAL = "0123456789abcdef";

  private static final int LONGEST = 1000;

  private Samples() {}

  /** A random text; unknown without examples if it is too long or of one character only. */
  static Traced of(Interpreter interpreter, String what, String characters, long length) {
    if (length < 1 || length > LONGEST || characters.codePoints().distinct().count() < 2) {
      return interpreter.generated(what);
    }
    return interpreter.generated(
        what,
        List.of(
            Traced.of(sample(characters, length, 0)), Traced.of(sample(characters, length, 1))));
  }

  private static String sample(String characters, long length, int first) {
    StringBuilder sample = new StringBuilder();
    for (int i = 0; i < length; i++) {
      sample.append(characters.charAt((first + i * 7) % characters.length()));
    }
    return sample.toString();
  }
}
