package dev.seaworthy.checks.spring;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Reads durations as Spring Boot writes them: {@code 365d}, {@code PT1H}, or seconds. */
public final class DurationText {
  /** More digits are no duration that anybody means, and would overflow. */
  private static final int MOST_DIGITS = 12;

  private DurationText() {}

  /** The duration; empty for a text that is none. */
  public static Optional<Duration> parse(String text) {
    String bare = text.strip().toLowerCase(Locale.ROOT);
    int digits = 0;
    while (digits < bare.length() && bare.charAt(digits) >= '0' && bare.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > MOST_DIGITS) {
      return iso(bare);
    }
    long count = Long.parseLong(bare.substring(0, digits));
    return switch (bare.substring(digits).strip()) {
      case "", "s" -> Optional.of(Duration.ofSeconds(count));
      case "ms" -> Optional.of(Duration.ofMillis(count));
      case "m" -> Optional.of(Duration.ofSeconds(count * 60));
      case "h" -> Optional.of(Duration.ofSeconds(count * 3600));
      case "d" -> Optional.of(Duration.ofSeconds(count * 86_400));
      default -> Optional.empty();
    };
  }

  private static Optional<Duration> iso(String text) {
    try {
      return text.startsWith("p") ? Optional.of(Duration.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
