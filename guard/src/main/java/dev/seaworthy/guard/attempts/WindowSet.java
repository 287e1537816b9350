package dev.seaworthy.guard.attempts;

import java.util.Arrays;

/**
 * The scores of eight keys that share a set of the table. For each key it keeps the latest entries
 * of enforced points and of points that are only observed, as many of each as the threshold: with
 * at least one point to an entry, older ones cannot change whether the threshold is reached, so the
 * window rolls exactly. A new key takes the place of the one with the lowest score, then of the one
 * touched longest ago.
 */
final class WindowSet {
  private static final int WAYS = 8;
  private static final int POINT_BITS = 8;
  private static final int POINTS = (1 << POINT_BITS) - 1;
  private static final long NEVER = -1L;
  private static final int NEVER_USED = -1;

  private final int kept;
  private final long windowMillis;
  private final long[] ids = new long[WAYS];
  private final int[] lengths = new int[WAYS];
  private final long[] touched = new long[WAYS];
  private final long[] entries;

  WindowSet(int kept, long windowMillis) {
    this.kept = kept;
    this.windowMillis = windowMillis;
    this.entries = new long[WAYS * 2 * kept];
    Arrays.fill(touched, NEVER);
    Arrays.fill(entries, NEVER);
  }

  /** Adds points, 1 to 100, and answers where the key then stands. */
  synchronized Score add(long id, int length, int points, boolean enforced, long nowMillis) {
    int way = find(id, length);
    if (way < 0) {
      way = victim(nowMillis);
      clear(way);
      ids[way] = id;
      lengths[way] = length;
    }
    touched[way] = nowMillis;
    int ring = ring(way, enforced);
    int oldest = ring;
    for (int at = ring; at < ring + kept; at++) {
      oldest = entries[at] < entries[oldest] ? at : oldest;
    }
    entries[oldest] = (nowMillis << POINT_BITS) | points;
    return score(way, nowMillis);
  }

  /** Where the key stands; nothing if it is not kept. */
  synchronized Score peek(long id, int length, long nowMillis) {
    int way = find(id, length);
    return way < 0 ? Score.NOTHING : score(way, nowMillis);
  }

  synchronized void forget(long id, int length) {
    int way = find(id, length);
    if (way >= 0) {
      clear(way);
    }
  }

  private Score score(int way, long nowMillis) {
    return new Score(sum(ring(way, true), nowMillis), sum(ring(way, false), nowMillis));
  }

  private int sum(int ring, long nowMillis) {
    int sum = 0;
    for (int at = ring; at < ring + kept; at++) {
      boolean live =
          entries[at] != NEVER && (entries[at] >>> POINT_BITS) > nowMillis - windowMillis;
      sum += live ? (int) entries[at] & POINTS : 0;
    }
    return sum;
  }

  private int victim(long nowMillis) {
    int victim = 0;
    int lowest = Integer.MAX_VALUE;
    for (int way = 0; way < WAYS; way++) {
      int total = touched[way] == NEVER ? NEVER_USED : score(way, nowMillis).total();
      if (total < lowest || (total == lowest && touched[way] < touched[victim])) {
        victim = way;
        lowest = total;
      }
    }
    return victim;
  }

  private int find(long id, int length) {
    for (int way = 0; way < WAYS; way++) {
      if (ids[way] == id && lengths[way] == length && touched[way] != NEVER) {
        return way;
      }
    }
    return -1;
  }

  private void clear(int way) {
    touched[way] = NEVER;
    Arrays.fill(entries, ring(way, true), ring(way, true) + 2 * kept, NEVER);
  }

  private int ring(int way, boolean enforced) {
    return (2 * way + (enforced ? 0 : 1)) * kept;
  }
}
