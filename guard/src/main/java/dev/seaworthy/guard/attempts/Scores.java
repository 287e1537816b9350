package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Rules;
import dev.seaworthy.guard.address.Cidr;
import java.util.random.RandomGenerator;

/**
 * What senders have scored: within the window, and within the long one in which those are found who
 * wait between their guesses. Failed public logins do not count in the long one: over a day, a few
 * typing errors of each of some hundred people behind one address look the same. Safe for use by
 * many threads.
 */
final class Scores {
  /**
   * Where a sender stands.
   *
   * @param score its points within the window
   * @param due whether this attempt leads to a block
   * @param wouldBeDue whether it would, if all rules were enforced
   */
  record Reached(int score, boolean due, boolean wouldBeDue) {}

  private final BlockRules rules;
  private final Windows recent;
  private final Windows slow;

  Scores(BlockRules rules, RandomGenerator random) {
    this.rules = rules;
    this.recent = new Windows(rules.limit(), random);
    this.slow = new Windows(rules.slow(), random);
  }

  /** Adds the points of an attempt, if it has any. */
  Reached add(Cidr key, Attempt attempt, long nowMillis) {
    int points = attempt.weight().points();
    if (points == 0) {
      return new Reached(peek(key, nowMillis), false, false);
    }
    boolean enforced = attempt.mode() == Mode.BLOCK;
    Score lately = recent.add(key, points, enforced, nowMillis);
    Score slowly = Score.NOTHING;
    if (rules.slow().points() > 0 && !attempt.rule().equals(Rules.PUBLIC_LOGIN)) {
      slowly = slow.add(key, points, enforced, nowMillis);
    }
    boolean due =
        rules.limit().isReachedBy(lately.enforced()) || rules.slow().isReachedBy(slowly.enforced());
    boolean wouldBeDue =
        rules.limit().isReachedBy(lately.total()) || rules.slow().isReachedBy(slowly.total());
    return new Reached(lately.total(), due && enforced, wouldBeDue);
  }

  /** The points within the window. */
  int peek(Cidr key, long nowMillis) {
    return recent.peek(key, nowMillis).total();
  }

  void forget(Cidr key) {
    recent.forget(key);
    slow.forget(key);
  }
}
