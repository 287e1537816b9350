package dev.seaworthy.guard.attempts;

import java.time.Duration;

/**
 * How many points within what time lead to a block. The time rolls, it does not tick.
 *
 * @param points how many, 1 to 100; 0 only in {@link #NONE}
 * @param window the time in which they must come together
 */
public record Limit(int points, Duration window) {
  /** No number of points leads to a block. */
  public static final Limit NONE = new Limit(0, Duration.ZERO);

  private static final int MOST_POINTS = 100;

  boolean isReachedBy(int score) {
    return points > 0 && score >= points;
  }

  boolean isWithinRange() {
    return points >= 1 && points <= MOST_POINTS && !window.isNegative() && !window.isZero();
  }
}
