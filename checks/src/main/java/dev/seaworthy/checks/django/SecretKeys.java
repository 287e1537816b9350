package dev.seaworthy.checks.django;

import dev.seaworthy.engine.facts.Datum;
import java.util.Optional;

/** What Django's own check says of the keys that it signs with. */
public final class SecretKeys {
  /** Django's least length, in code points (django.core.checks.security.base). */
  private static final int LEAST_LENGTH = 50;

  /** Django's least number of different characters. */
  private static final int LEAST_DISTINCT = 5;

  /** What {@code startproject} puts in front of the key it generates. */
  private static final String GENERATED_PREFIX = "django-insecure-";

  private SecretKeys() {}

  /** What is wrong with a key, by the rule of security.W009 and W025; empty for a good one. */
  public static Optional<String> weakness(Datum value) {
    if (!value.isTruthy()) {
      return Optional.of("is empty");
    }
    if (!(value instanceof Datum.Text text)) {
      return Optional.empty();
    }
    int length = text.text().codePointCount(0, text.text().length());
    long distinct = text.text().codePoints().distinct().count();
    if (text.text().startsWith(GENERATED_PREFIX)) {
      return Optional.of("begins with " + GENERATED_PREFIX);
    }
    if (length < LEAST_LENGTH) {
      return Optional.of("has " + length + " characters, " + LEAST_LENGTH + " are the least");
    }
    return distinct < LEAST_DISTINCT
        ? Optional.of(
            "has " + distinct + " different characters, " + LEAST_DISTINCT + " are the least")
        : Optional.empty();
  }
}
