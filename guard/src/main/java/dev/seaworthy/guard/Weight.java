package dev.seaworthy.guard;

/**
 * How much one attempt counts.
 *
 * @param points added to the score of the sender, from 0 (recorded only) to 100
 * @param blocksAtOnce whether it leads to a block whatever the score, as the use of a honeytoken
 *     does
 */
public record Weight(int points, boolean blocksAtOnce) {
  /** Recorded, but adds nothing to the score. */
  public static final Weight NONE = new Weight(0, false);

  /** Blocks whatever the score. */
  public static final Weight AT_ONCE = new Weight(0, true);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the points are outside 0 to 100
   */
  public Weight {
    if (points < 0 || points > 100) {
      throw new IllegalArgumentException("points are " + points + "; write a number from 0 to 100");
    }
  }

  /** This many points, 0 to 100. */
  public static Weight of(int points) {
    return points == 0 ? NONE : new Weight(points, false);
  }
}
