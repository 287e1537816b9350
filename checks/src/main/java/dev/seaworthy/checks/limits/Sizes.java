package dev.seaworthy.checks.limits;

import java.util.Locale;
import java.util.Optional;

/** Reads sizes as Spring Boot writes them: {@code 10MB}, {@code 512KB}, {@code -1}, bytes. */
final class Sizes {
  /** More digits would overflow, and mean nothing. */
  private static final int MOST_DIGITS = 12;

  private Sizes() {}

  /** The number of bytes, negative for no limit; empty for a text that is no size. */
  static Optional<Long> bytes(String text) {
    String bare = text.strip().toUpperCase(Locale.ROOT);
    if (bare.startsWith("-")) {
      return Optional.of(-1L);
    }
    int digits = 0;
    while (digits < bare.length() && bare.charAt(digits) >= '0' && bare.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > MOST_DIGITS) {
      return Optional.empty();
    }
    long count = Long.parseLong(bare.substring(0, digits));
    return switch (bare.substring(digits).strip()) {
      case "", "B" -> Optional.of(count);
      case "KB", "K" -> Optional.of(count << 10);
      case "MB", "M" -> Optional.of(count << 20);
      case "GB", "G" -> Optional.of(count << 30);
      default -> Optional.empty();
    };
  }
}
