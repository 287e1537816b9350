package dev.seaworthy.guard.distinct;

import java.time.Duration;

/**
 * How many different things within what time are too many. The time rolls, it does not tick.
 *
 * @param things how many, 2 to 100; 0 only in {@link #OFF}
 * @param window the time in which they must come together, 1 second to 30 days, counted in whole
 *     seconds
 */
public record DistinctLimit(int things, Duration window) {
  /** No number of things is too many. */
  public static final DistinctLimit OFF = new DistinctLimit(0, Duration.ZERO);

  private static final int FEWEST = 2;
  private static final int MOST = 100;
  private static final Duration LONGEST = Duration.ofDays(30);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is left
   */
  public DistinctLimit {
    boolean off = things == 0 && window.isZero();
    boolean fits =
        things >= FEWEST
            && things <= MOST
            && window.toSeconds() >= 1
            && window.compareTo(LONGEST) <= 0;
    if (!off && !fits) {
      throw new IllegalArgumentException(
          things
              + " within "
              + window
              + " is no limit; give 2 to 100 things within 1 second to 30 days, or none at all");
    }
  }

  /** Whether there is such a limit. */
  public boolean isOn() {
    return things > 0;
  }
}
