package dev.seaworthy.guard.attempts;

import java.time.Duration;
import java.util.List;

/**
 * When a sender is blocked, and for how long.
 *
 * @param threshold how many points lead to a block, 1 to 100
 * @param window the time in which they must come together; it rolls, it does not tick
 * @param durations how long the first, second and later blocks last; the last one is the cap
 * @param memory how long an earlier block counts towards the step of the next
 * @param jitterPercent by how much the end is moved at random either way, 0 to 50, so that a botnet
 *     cannot wait for it
 * @param widensIpv4 whether four blocked IPv4 addresses stand for their /24
 * @param slow the same over a longer time, for those who wait between their guesses; failed public
 *     logins do not count in it. {@link Limit#NONE} for no such limit
 */
public record BlockRules(
    int threshold,
    Duration window,
    List<Duration> durations,
    Duration memory,
    int jitterPercent,
    boolean widensIpv4,
    Limit slow) {

  /** How many steps a block can have at most. */
  public static final int MOST_STEPS = 8;

  private static final int MOST_JITTER = 50;
  private static final Limit SLOW = new Limit(20, Duration.ofDays(1));

  /**
   * 10 points in 10 minutes, or 20 in a day; 1 hour, 4 hours, 24 hours, 7 days by the blocks of the
   * last 30 days, give or take a tenth; IPv4 is not widened.
   */
  public static BlockRules standard() {
    return new BlockRules(
        10,
        Duration.ofMinutes(10),
        List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(7)),
        Duration.ofDays(30),
        10,
        false);
  }

  /** Rules with the standard limit for those who wait: 20 points in a day. */
  public BlockRules(
      int threshold,
      Duration window,
      List<Duration> durations,
      Duration memory,
      int jitterPercent,
      boolean widensIpv4) {
    this(threshold, window, durations, memory, jitterPercent, widensIpv4, SLOW);
  }

  /**
   * Checks every value.
   *
   * @throws IllegalArgumentException if one is out of its range, or the durations do not rise
   */
  public BlockRules {
    durations = List.copyOf(durations);
    require(
        new Limit(threshold, SLOW.window()).isWithinRange(), "threshold", threshold, "1 to 100");
    require(isPositive(window), "window", window, "a positive duration");
    require(
        slow.equals(Limit.NONE) || slow.isWithinRange(),
        "slow limit",
        slow,
        "none, or 1 to 100 points in a positive duration");
    require(isPositive(memory), "memory", memory, "a positive duration");
    require(jitterPercent >= 0 && jitterPercent <= MOST_JITTER, "jitter", jitterPercent, "0 to 50");
    require(
        rise(durations), "durations", durations, "1 to 8 positive ones, each longer than the last");
  }

  /** The same with another limit for those who wait. */
  public BlockRules withSlow(Limit other) {
    return new BlockRules(threshold, window, durations, memory, jitterPercent, widensIpv4, other);
  }

  /** The threshold and its window. */
  Limit limit() {
    return new Limit(threshold, window);
  }

  /** How many steps there are. */
  public int steps() {
    return durations.size();
  }

  /** How long a block of this step lasts before jitter; steps beyond the last are the last. */
  public Duration duration(int step) {
    return durations.get(Math.min(step, durations.size()) - 1);
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  private static boolean rise(List<Duration> durations) {
    Duration before = Duration.ZERO;
    for (Duration each : durations) {
      if (each.compareTo(before) <= 0) {
        return false;
      }
      before = each;
    }
    return !durations.isEmpty() && durations.size() <= MOST_STEPS;
  }

  private static void require(boolean holds, String name, Object seen, String wanted) {
    if (!holds) {
      throw new IllegalArgumentException(
          name + " of the block rules is " + seen + "; give " + wanted);
    }
  }
}
