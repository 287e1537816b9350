package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is said of prefixes of any length, as sorted, disjoint intervals, those of IPv4 in front of
 * all others, with a {@link RangeIndex} that leaves few of them to search. Immutable.
 */
final class Ranges {
  private static final int WORDS = 4;
  private static final int FIRST = 0;
  private static final int LAST = 2;

  private final long[] ends;
  private final Marks[] marks;
  private final RangeIndex index;

  private Ranges(List<Range> ipv4, List<Range> other) {
    List<Range> all = new ArrayList<>(ipv4);
    all.addAll(other);
    marks = new Marks[all.size()];
    ends = new long[WORDS * marks.length];
    for (int at = 0; at < marks.length; at++) {
      Range range = all.get(at);
      marks[at] = range.marks();
      ends[WORDS * at + FIRST] = range.firstHigh();
      ends[WORDS * at + FIRST + 1] = range.firstLow();
      ends[WORDS * at + LAST] = range.lastHigh();
      ends[WORDS * at + LAST + 1] = range.lastLow();
    }
    index = new RangeIndex(all, ipv4.size());
  }

  /** Of an allow-list and of blocks, by the mark of each prefix. */
  static Ranges of(Map<Cidr, Integer> allowed, Map<Cidr, Integer> blocked) {
    List<Range> prefixes = new ArrayList<>(allowed.size() + blocked.size());
    add(allowed, prefixes);
    add(blocked, prefixes);
    List<Range> ipv4 = new ArrayList<>();
    List<Range> other = new ArrayList<>();
    for (Range each : Range.disjoint(prefixes)) {
      each.ipv4Part().ifPresent(ipv4::add);
      if (!each.isOnlyIpv4()) {
        other.add(each);
      }
    }
    return new Ranges(ipv4, other);
  }

  private static void add(Map<Cidr, Integer> marks, List<Range> into) {
    for (Map.Entry<Cidr, Integer> each : marks.entrySet()) {
      into.add(Range.of(each.getKey(), each.getValue()));
    }
  }

  /** False if the address lies in none of them; true for a few others than those that do. */
  boolean touch(long hi, long lo) {
    return index.touches(cell(hi, lo));
  }

  /**
   * The mark that decides about an address that they {@link #touch}, {@link Mark#NONE} if no live
   * one does.
   */
  int find(long hi, long lo, long epochSecond) {
    return search(index.bucket(cell(hi, lo)), hi, lo).decisive(epochSecond);
  }

  private int cell(long hi, long lo) {
    return index.cell(Address.onesIfIpv6(hi, lo), hi, lo);
  }

  /** Looks for the last interval of the bucket's that begins at or before the address. */
  private Marks search(int bucket, long hi, long lo) {
    int lowest = Math.max(index.lastBefore(bucket), 0);
    int highest = index.lastBefore(bucket + 1);
    while (lowest < highest) {
      int middle = (lowest + highest + 1) >>> 1;
      if (compareEnd(middle, FIRST, hi, lo) <= 0) {
        lowest = middle;
      } else {
        highest = middle - 1;
      }
    }
    boolean inside =
        compareEnd(lowest, FIRST, hi, lo) <= 0 && compareEnd(lowest, LAST, hi, lo) >= 0;
    return inside ? marks[lowest] : Marks.NONE;
  }

  private int compareEnd(int at, int end, long hi, long lo) {
    return Range.compare(ends[WORDS * at + end], ends[WORDS * at + end + 1], hi, lo);
  }
}
