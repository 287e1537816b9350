package dev.seaworthy.guard.tables;

import java.util.function.IntUnaryOperator;

/**
 * The first level of an interval search. For each value of an address's first bits, a bucket, it
 * knows whether any interval touches it, in at most 8 KiB that stay in the nearest cache, and how
 * many intervals begin before it: the interval that holds an address lies between two neighbouring
 * counts.
 */
final class RangeIndex {
  private static final int MOST_BITS = 16;
  private static final int WORD_BITS = 6;

  private final int[] begun;
  private final long[] touched;

  /**
   * Builds the index.
   *
   * @param first from the number of an interval to the bucket of its first address
   * @param last to the bucket of its last one
   */
  RangeIndex(int bits, int intervals, IntUnaryOperator first, IntUnaryOperator last) {
    begun = new int[(1 << bits) + 1];
    touched = new long[(1 << bits >>> WORD_BITS) + 1];
    int at = 0;
    for (int bucket = 0; bucket < begun.length; bucket++) {
      while (at < intervals && first.applyAsInt(at) < bucket) {
        at++;
      }
      begun[bucket] = at;
    }
    for (int interval = 0; interval < intervals; interval++) {
      for (int b = first.applyAsInt(interval); b <= last.applyAsInt(interval); b++) {
        touched[b >>> WORD_BITS] |= 1L << b;
      }
    }
  }

  /** About four buckets for each interval, from 4 to 2^16. */
  static int bitsFor(int intervals) {
    int wanted = Integer.SIZE - Integer.numberOfLeadingZeros(intervals) + 2;
    return Math.min(wanted, MOST_BITS);
  }

  boolean touches(int bucket) {
    return (touched[bucket >>> WORD_BITS] & (1L << bucket)) != 0;
  }

  /** The last interval that begins before the bucket, -1 if none does. */
  int lastBefore(int bucket) {
    return begun[bucket] - 1;
  }
}
