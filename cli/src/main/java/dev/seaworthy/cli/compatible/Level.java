package dev.seaworthy.cli.compatible;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Django's levels of messages, worst first (django.core.checks.messages). */
enum Level {
  CRITICAL,
  ERROR,
  WARNING,
  INFO,
  DEBUG;

  /** The level of that name; Django takes capitals only. */
  static Optional<Level> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  /** All names as Django lists them in a complaint. */
  static String choices() {
    return Arrays.stream(values()).map(each -> "'" + each + "'").collect(Collectors.joining(", "));
  }

  /** The level that an id's letter stands for. */
  static Level ofId(String id) {
    return switch (id.charAt(id.lastIndexOf('.') + 1)) {
      case 'C' -> CRITICAL;
      case 'E' -> ERROR;
      case 'W' -> WARNING;
      case 'I' -> INFO;
      default -> DEBUG;
    };
  }

  /** Whether it is as bad as the other, or worse. */
  boolean isAtLeast(Level other) {
    return compareTo(other) <= 0;
  }
}
