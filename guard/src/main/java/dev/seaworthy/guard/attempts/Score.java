package dev.seaworthy.guard.attempts;

/**
 * The points of one key within the window: exact below the threshold, at least the threshold above.
 *
 * @param enforced of attempts that may lead to a block
 * @param observed of attempts that may not
 */
record Score(int enforced, int observed) {
  static final Score NOTHING = new Score(0, 0);

  int total() {
    return enforced + observed;
  }
}
