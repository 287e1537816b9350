package dev.seaworthy.engine.check;

import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, worst first. */
public enum Severity {
  /** A stranger can take over, run code, or use a secret or a way around the login, now. */
  CRITICAL,
  /** Do not put this on the internet. */
  ERROR,
  /** Likely unsafe, or unsafe in common cases. */
  WARNING,
  /** Worth knowing. */
  INFO;

  /** The severity of that name, in any case; empty when there is none. */
  public static Optional<Severity> named(String name) {
    for (Severity each : values()) {
      if (each.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether it is as bad as the other, or worse. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** One step less bad; the mildest stays. */
  public Severity milder() {
    return switch (this) {
      case CRITICAL -> ERROR;
      case ERROR -> WARNING;
      case WARNING, INFO -> INFO;
    };
  }

  /** The milder of the two. */
  public Severity atMost(Severity limit) {
    return isAtLeast(limit) ? limit : this;
  }

  /** The name as reports write it, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
