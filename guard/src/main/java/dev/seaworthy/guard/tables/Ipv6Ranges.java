package dev.seaworthy.guard.tables;

import java.util.List;

/**
 * Marks of any prefixes as sorted, disjoint intervals over 128 bits, with an index by the first
 * bits that leaves few of them to search. Immutable.
 */
final class Ipv6Ranges {
  private static final int WORDS = 4;
  private static final int FIRST_HIGH = 0;
  private static final int FIRST_LOW = 1;
  private static final int LAST_HIGH = 2;
  private static final int LAST_LOW = 3;

  private final long[] ends;
  private final int[] marks;
  private final int[] index;
  private final int shift;

  /** Keeps the disjoint, rising ranges. */
  Ipv6Ranges(List<Range> disjoint) {
    ends = new long[WORDS * disjoint.size()];
    marks = new int[disjoint.size()];
    for (int at = 0; at < marks.length; at++) {
      Range range = disjoint.get(at);
      ends[WORDS * at + FIRST_HIGH] = range.firstHigh();
      ends[WORDS * at + FIRST_LOW] = range.firstLow();
      ends[WORDS * at + LAST_HIGH] = range.lastHigh();
      ends[WORDS * at + LAST_LOW] = range.lastLow();
      marks[at] = range.mark();
    }
    int bits = RangeIndex.bitsFor(marks.length);
    shift = Long.SIZE - bits;
    index = RangeIndex.over(bits, marks.length, at -> (int) (ends[WORDS * at] >>> shift));
  }

  /** The mark of the address, {@link Mark#NONE} outside every range. */
  int find(long high, long low) {
    if (marks.length == 0) {
      return Mark.NONE;
    }
    int bucket = (int) (high >>> shift);
    int from = index[bucket] - 1;
    int to = index[bucket + 1] - 1;
    while (from < to) {
      int middle = (from + to + 1) >>> 1;
      if (compareEnd(middle, FIRST_HIGH, high, low) <= 0) {
        from = middle;
      } else {
        to = middle - 1;
      }
    }
    return from >= 0 && compareEnd(from, LAST_HIGH, high, low) >= 0 ? marks[from] : Mark.NONE;
  }

  private int compareEnd(int at, int word, long high, long low) {
    return Range.compare(ends[WORDS * at + word], ends[WORDS * at + word + 1], high, low);
  }
}
