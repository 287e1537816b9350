package dev.seaworthy.guard.headers;

import java.time.Duration;

/**
 * The promise to stay on HTTPS (RFC 6797). Immutable.
 *
 * @param maxAge how long browsers keep it, in whole seconds; zero means that no promise is sent
 * @param subdomains whether it covers all names below
 * @param preload whether it asks to be built into browsers
 */
public record Hsts(Duration maxAge, boolean subdomains, boolean preload) {
  /** No promise. */
  public static final Hsts OFF = new Hsts(Duration.ZERO, false, false);

  /**
   * Checks the age.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Hsts {
    if (maxAge.isNegative()) {
      throw new IllegalArgumentException(
          "HSTS max-age is " + maxAge.toSeconds() + " s; write 0 or more");
    }
  }

  /** A promise of this length for this name alone. */
  public static Hsts lasting(Duration maxAge) {
    return new Hsts(maxAge, false, false);
  }

  /** The same for all names below too. */
  public Hsts includingSubdomains() {
    return new Hsts(maxAge, true, preload);
  }

  /** The same, asking to be built into browsers. */
  public Hsts preloading() {
    return new Hsts(maxAge, subdomains, true);
  }

  boolean isOff() {
    return maxAge.toSeconds() == 0;
  }

  String value() {
    return "max-age="
        + maxAge.toSeconds()
        + (subdomains ? "; includeSubDomains" : "")
        + (preload ? "; preload" : "");
  }
}
