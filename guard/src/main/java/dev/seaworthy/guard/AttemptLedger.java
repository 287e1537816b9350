package dev.seaworthy.guard;

/**
 * Takes attempts down and keeps the score.
 *
 * <p>Safe for use by many threads; counts before it answers, so that a hundred attempts at once are
 * a hundred; bounded in memory; never throws and never waits for a store. The sum of what it has
 * written, merged and still holds is the number of attempts it was given.
 */
public interface AttemptLedger {
  /**
   * Counts one attempt.
   *
   * <p>Points of an attempt in {@link Mode#OBSERVE} never lead to a block, neither now nor together
   * with later ones; the answer says what they would have led to.
   */
  Tally record(Attempt attempt);

  /** A ledger that keeps nothing, for a guard that does not count. */
  static AttemptLedger forgetting() {
    return attempt -> new Tally(0, Tally.Consequence.COUNTED);
  }
}
