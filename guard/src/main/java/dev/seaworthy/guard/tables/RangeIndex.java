package dev.seaworthy.guard.tables;

import java.util.function.IntUnaryOperator;

/**
 * The first level of an interval search: for each value of an address's first bits, how many
 * intervals begin before it. The interval that holds an address then lies between two neighbouring
 * entries of the index.
 */
final class RangeIndex {
  private static final int MOST_BITS = 16;

  private RangeIndex() {}

  /** About four index entries for each interval, from 2 to 2^16. */
  static int bitsFor(int intervals) {
    int wanted = Integer.SIZE - Integer.numberOfLeadingZeros(intervals) + 2;
    return Math.min(wanted, MOST_BITS);
  }

  /**
   * Builds the index.
   *
   * @param bucketOfFirst from the number of an interval to the first bits of its first address
   */
  static int[] over(int bits, int intervals, IntUnaryOperator bucketOfFirst) {
    int[] index = new int[(1 << bits) + 1];
    int at = 0;
    for (int bucket = 0; bucket < index.length; bucket++) {
      while (at < intervals && bucketOfFirst.applyAsInt(at) < bucket) {
        at++;
      }
      index[bucket] = at;
    }
    return index;
  }
}
