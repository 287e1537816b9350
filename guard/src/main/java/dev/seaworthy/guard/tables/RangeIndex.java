package dev.seaworthy.guard.tables;

import java.util.List;

/**
 * The first level of an interval search (the idea of DXR: Zec, Rizzo and Mikuc, 2012). The space of
 * addresses is cut into buckets: IPv4 by its first 16 bits, the open IPv6 internet (2000::/3, RFC
 * 4291, 2.5.4) by the 16 bits that follow those three; the rest of IPv6 falls into the first and
 * the last bucket of the latter. Of each bucket it knows whether any interval touches it, in at
 * most 16 KiB that stay in the nearest caches, and how many intervals begin before it. Small lists
 * take fewer, coarser buckets.
 */
final class RangeIndex {
  private static final int BUCKET_BITS = 16;
  private static final int BUCKETS = 1 << BUCKET_BITS;
  private static final int GLOBAL_SHIFT = Long.SIZE - 3 - BUCKET_BITS;
  private static final int WORD_BITS = 6;

  /** From 2^14 ranges on all buckets are used; half of them for half as many, and so on. */
  private static final int FINE = 18;

  private final int coarseness;
  private final int[] begun;
  private final long[] touched;

  /** For intervals in rising order, first those of IPv4, then, anew in rising order, the others. */
  RangeIndex(List<Range> ranges, int ipv4) {
    coarseness = Math.max(0, Integer.numberOfLeadingZeros(ranges.size()) - FINE);
    int buckets = Math.max(1, (2 * BUCKETS) >>> coarseness);
    begun = new int[buckets + 1];
    touched = new long[(buckets >>> WORD_BITS) + 1];
    for (int at = 0; at < ranges.size(); at++) {
      Range range = ranges.get(at);
      int first = bucket(at < ipv4 ? 0 : -1, range.firstHigh(), range.firstLow());
      int last = bucket(at < ipv4 ? 0 : -1, range.lastHigh(), range.lastLow());
      begun[first + 1]++;
      for (int bucket = first; bucket <= last; bucket++) {
        touched[bucket >>> WORD_BITS] |= 1L << bucket;
      }
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      begun[bucket + 1] += begun[bucket];
    }
  }

  /** The bucket of an address; without a branch, because who asks next cannot be foretold. */
  int bucket(long ipv6, long hi, long lo) {
    int global = (int) (hi >>> GLOBAL_SHIFT) - BUCKETS;
    int other = BUCKETS + Math.min(Math.max(global, 0), BUCKETS - 1);
    int ipv4 = (int) lo >>> BUCKET_BITS;
    return (ipv4 ^ ((ipv4 ^ other) & (int) ipv6)) >>> coarseness;
  }

  boolean touches(int bucket) {
    return (touched[bucket >>> WORD_BITS] & (1L << bucket)) != 0;
  }

  /** The number of the last interval that begins before the bucket, -1 if none does. */
  int lastBefore(int bucket) {
    return begun[bucket] - 1;
  }
}
