package dev.seaworthy.guard.tables;

import java.util.List;

/**
 * Marks of IPv4 prefixes as sorted, disjoint intervals, with an index by the first bits of the
 * address that leaves few of them to search (the idea of DXR: Zec, Rizzo and Mikuc, 2012).
 * Immutable.
 */
final class Ipv4Ranges {
  /**
   * The upper half and the upper quarter that every IPv4-mapped address has (RFC 4291, 2.5.5.2).
   */
  private static final long MAPPED_FIRST = 0xffff_0000_0000L;

  private static final long MAPPED_LAST = 0xffff_ffff_ffffL;

  private final int[] firsts;
  private final int[] lasts;
  private final int[] marks;
  private final int[] index;
  private final int shift;

  /** Keeps what of the disjoint, rising ranges is IPv4. */
  Ipv4Ranges(List<Range> disjoint) {
    List<Range> kept = disjoint.stream().filter(Ipv4Ranges::touchesMapped).toList();
    firsts = new int[kept.size()];
    lasts = new int[kept.size()];
    marks = new int[kept.size()];
    for (int at = 0; at < kept.size(); at++) {
      Range range = kept.get(at);
      firsts[at] = (int) (startsBefore(range) ? MAPPED_FIRST : range.firstLow());
      lasts[at] = (int) (endsBehind(range) ? MAPPED_LAST : range.lastLow());
      marks[at] = range.mark();
    }
    int bits = RangeIndex.bitsFor(kept.size());
    shift = Integer.SIZE - bits;
    index = RangeIndex.over(bits, kept.size(), at -> firsts[at] >>> shift);
  }

  /** The mark of the address, {@link Mark#NONE} outside every range. */
  int find(int address) {
    if (firsts.length == 0) {
      return Mark.NONE;
    }
    int bucket = address >>> shift;
    int low = index[bucket] - 1;
    int high = index[bucket + 1] - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (Integer.compareUnsigned(firsts[middle], address) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low >= 0 && Integer.compareUnsigned(address, lasts[low]) <= 0 ? marks[low] : Mark.NONE;
  }

  private static boolean touchesMapped(Range range) {
    return Range.compare(range.firstHigh(), range.firstLow(), 0, MAPPED_LAST) <= 0
        && Range.compare(range.lastHigh(), range.lastLow(), 0, MAPPED_FIRST) >= 0;
  }

  private static boolean startsBefore(Range range) {
    return Range.compare(range.firstHigh(), range.firstLow(), 0, MAPPED_FIRST) < 0;
  }

  private static boolean endsBehind(Range range) {
    return Range.compare(range.lastHigh(), range.lastLow(), 0, MAPPED_LAST) > 0;
  }
}
