package dev.seaworthy.guard.tables;

import java.util.List;

/**
 * The first level of an interval search (the idea of DXR: Zec, Rizzo and Mikuc, 2012). The space of
 * addresses is cut into cells: IPv4 by its first 18 bits, the open IPv6 internet (2000::/3, RFC
 * 4291, 2.5.4) by the 18 bits that follow those three; the rest of IPv6 falls into the first and
 * the last cell of the latter. Of each cell it knows whether any interval touches it, in at most 64
 * KiB that stay in the near caches, and, of each four cells, how many intervals begin before them.
 * Small lists take fewer, coarser cells.
 */
final class RangeIndex {
  private static final int CELL_BITS = 18;
  private static final int CELLS = 1 << CELL_BITS;
  private static final int GLOBAL_SHIFT = Long.SIZE - 3 - CELL_BITS;
  private static final int WORD_BITS = 6;

  /** Four cells to a bucket. */
  private static final int BUCKET_SHIFT = 2;

  /** From 2^14 ranges on all cells are used; half of them for half as many, and so on. */
  private static final int FINE = 18;

  private final int coarseness;
  private final int[] begun;
  private final long[] touched;

  /** For intervals in rising order, first those of IPv4, then, anew in rising order, the others. */
  RangeIndex(List<Range> ranges, int ipv4) {
    coarseness = Math.max(0, Integer.numberOfLeadingZeros(ranges.size()) - FINE);
    int cells = Math.max(1, (2 * CELLS) >>> coarseness);
    begun = new int[(cells >>> BUCKET_SHIFT) + 2];
    touched = new long[(cells >>> WORD_BITS) + 1];
    for (int at = 0; at < ranges.size(); at++) {
      Range range = ranges.get(at);
      int first = cell(at < ipv4 ? 0 : -1, range.firstHigh(), range.firstLow());
      int last = cell(at < ipv4 ? 0 : -1, range.lastHigh(), range.lastLow());
      begun[bucket(first) + 1]++;
      for (int cell = first; cell <= last; cell++) {
        touched[cell >>> WORD_BITS] |= 1L << cell;
      }
    }
    for (int bucket = 0; bucket + 1 < begun.length; bucket++) {
      begun[bucket + 1] += begun[bucket];
    }
  }

  /** The cell of an address; without a branch, because who asks next cannot be foretold. */
  int cell(long ipv6, long hi, long lo) {
    int global = (int) (hi >>> GLOBAL_SHIFT) - CELLS;
    int other = CELLS + Math.min(Math.max(global, 0), CELLS - 1);
    int ipv4 = (int) lo >>> (Integer.SIZE - CELL_BITS);
    return (ipv4 ^ ((ipv4 ^ other) & (int) ipv6)) >>> coarseness;
  }

  boolean touches(int cell) {
    return (touched[cell >>> WORD_BITS] & (1L << cell)) != 0;
  }

  int bucket(int cell) {
    return cell >>> BUCKET_SHIFT;
  }

  /** The number of the last interval that begins before the bucket, -1 if none does. */
  int lastBefore(int bucket) {
    return begun[bucket] - 1;
  }
}
