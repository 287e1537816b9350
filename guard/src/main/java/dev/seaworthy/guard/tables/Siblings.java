package dev.seaworthy.guard.tables;

import java.util.Arrays;

/**
 * The latest children, by their eight bits, of many parents. Four ways to a set; a new parent takes
 * the place of the one in its set that was touched longest ago.
 */
final class Siblings {
  static final int CHILD_BITS = 8;
  static final int CHILD = (1 << CHILD_BITS) - 1;

  private static final int DUE = 4;
  private static final int KEPT = DUE - 1;
  private static final int WAYS = 4;
  private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;
  private static final long EMPTY = -1L;

  private final long windowMillis;
  private final int slots;
  private final int shift;
  private long[] parents = new long[0];
  private long[] children = new long[0];

  /** Room for so many parents, a power of two; taken with the first, since most sites see none. */
  Siblings(int slots, long windowMillis) {
    this.windowMillis = windowMillis;
    this.slots = slots;
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(slots / WAYS);
  }

  /**
   * Notes a child of the parent.
   *
   * @return whether it makes {@value #DUE} different ones within the window; the parent then begins
   *     anew
   */
  boolean add(long parent, int child, long nowMillis) {
    if (parents.length == 0) {
      parents = new long[slots];
      children = new long[slots * KEPT];
      Arrays.fill(children, EMPTY);
    }
    int slot = slotOf(parent);
    int first = slot * KEPT;
    int others = 0;
    int oldest = first;
    for (int at = first; at < first + KEPT; at++) {
      boolean same = children[at] != EMPTY && (children[at] & CHILD) == child;
      if (same || isOld(children[at], nowMillis)) {
        children[at] = EMPTY;
      }
      others += children[at] == EMPTY ? 0 : 1;
      oldest = children[at] < children[oldest] ? at : oldest;
    }
    if (others == KEPT) {
      Arrays.fill(children, first, first + KEPT, EMPTY);
      return true;
    }
    children[oldest] = (nowMillis << CHILD_BITS) | child;
    return false;
  }

  private boolean isOld(long entry, long nowMillis) {
    return entry != EMPTY && (entry >>> CHILD_BITS) <= nowMillis - windowMillis;
  }

  private int slotOf(long parent) {
    int set = (int) ((parent * SPREAD) >>> shift) * WAYS;
    int victim = set;
    for (int slot = set; slot < set + WAYS; slot++) {
      if (parents[slot] == parent) {
        return slot;
      }
      victim = newest(slot) < newest(victim) ? slot : victim;
    }
    parents[victim] = parent;
    Arrays.fill(children, victim * KEPT, victim * KEPT + KEPT, EMPTY);
    return victim;
  }

  private long newest(int slot) {
    int at = slot * KEPT;
    return Math.max(children[at], Math.max(children[at + 1], children[at + 2]));
  }
}
