package dev.seaworthy.guard.tables;

/** Sizes of tables that stay at most half full, so that probe chains stay short. */
final class Capacity {
  private static final int MOST_BITS = 28;

  private Capacity() {}

  /** The binary logarithm of the smallest table in which the keys fill at most half the slots. */
  static int bitsFor(int keys, int leastBits) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(keys, 1) * 2 - 1);
    if (keys >= 1 << (MOST_BITS - 1)) {
      throw new IllegalArgumentException(
          "a table for "
              + keys
              + " keys was asked for; one holds at most "
              + (1 << (MOST_BITS - 1)));
    }
    return Math.max(bits, leastBits);
  }
}
