package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.address.Cidr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A run of neighbouring addresses, both ends included, of which the same is said. An address is 128
 * bits in two unsigned halves; IPv4 is IPv4-mapped.
 */
record Range(long firstHigh, long firstLow, long lastHigh, long lastLow, Marks marks) {
  /** The first and the last IPv4-mapped address (RFC 4291, 2.5.5.2), lower halves. */
  private static final long MAPPED_FIRST = 0xffff_0000_0000L;

  private static final long MAPPED_LAST = 0xffff_ffff_ffffL;

  static Range of(Cidr prefix, int mark) {
    return new Range(prefix.hi(), prefix.lo(), prefix.lastHi(), prefix.lastLo(), Marks.of(mark));
  }

  static int compare(long oneHigh, long oneLow, long otherHigh, long otherLow) {
    int high = Long.compareUnsigned(oneHigh, otherHigh);
    return high != 0 ? high : Long.compareUnsigned(oneLow, otherLow);
  }

  private static int wideBeforeNarrow(Range one, Range other) {
    int first = compare(one.firstHigh, one.firstLow, other.firstHigh, other.firstLow);
    return first != 0 ? first : compare(other.lastHigh, other.lastLow, one.lastHigh, one.lastLow);
  }

  /**
   * The same by address, as disjoint ranges in rising order. Prefixes either nest or do not meet;
   * where they nest, the inner range says what all around it say together.
   */
  static List<Range> disjoint(Collection<Range> prefixes) {
    List<Range> sorted = new ArrayList<>(prefixes);
    sorted.sort(Range::wideBeforeNarrow);
    List<Range> out = new ArrayList<>(sorted.size());
    Deque<Range> open = new ArrayDeque<>();
    for (Range each : sorted) {
      while (!open.isEmpty() && !open.peek().covers(each)) {
        close(open, out);
      }
      Range outer = open.peek();
      if (outer == null) {
        open.push(each);
      } else if (!outer.marks.and(each.marks).isSameAs(outer.marks)) {
        split(open, each.with(outer.marks.and(each.marks)), out);
      }
    }
    while (!open.isEmpty()) {
      close(open, out);
    }
    return List.copyOf(out);
  }

  /** Emits what is left of the innermost open range; the next one resumes behind it. */
  private static void close(Deque<Range> open, List<Range> out) {
    Range done = open.pop();
    if (!done.isSpent()) {
      out.add(done);
    }
  }

  /** Cuts the innermost open range in front of and behind one inside it that says more. */
  private static void split(Deque<Range> open, Range inner, List<Range> out) {
    Range outer = open.pop();
    if (compare(outer.firstHigh, outer.firstLow, inner.firstHigh, inner.firstLow) < 0) {
      long low = inner.firstLow - 1;
      long high = inner.firstLow == 0 ? inner.firstHigh - 1 : inner.firstHigh;
      out.add(new Range(outer.firstHigh, outer.firstLow, high, low, outer.marks));
    }
    open.push(outer.resumingBehind(inner));
    open.push(inner);
  }

  /** What of the range is IPv4. */
  Optional<Range> ipv4Part() {
    boolean beginsBefore = compare(firstHigh, firstLow, 0, MAPPED_FIRST) < 0;
    boolean endsBehind = compare(lastHigh, lastLow, 0, MAPPED_LAST) > 0;
    Range part =
        new Range(
            0,
            beginsBefore ? MAPPED_FIRST : firstLow,
            0,
            endsBehind ? MAPPED_LAST : lastLow,
            marks);
    boolean meets =
        compare(firstHigh, firstLow, 0, MAPPED_LAST) <= 0
            && compare(lastHigh, lastLow, 0, MAPPED_FIRST) >= 0;
    return meets ? Optional.of(part) : Optional.empty();
  }

  boolean isOnlyIpv4() {
    return compare(firstHigh, firstLow, 0, MAPPED_FIRST) >= 0
        && compare(lastHigh, lastLow, 0, MAPPED_LAST) <= 0;
  }

  private Range with(Marks all) {
    return new Range(firstHigh, firstLow, lastHigh, lastLow, all);
  }

  private Range resumingBehind(Range inner) {
    if (compare(inner.lastHigh, inner.lastLow, lastHigh, lastLow) == 0) {
      return new Range(-1L, -1L, 0L, 0L, marks);
    }
    long low = inner.lastLow + 1;
    long high = low == 0 ? inner.lastHigh + 1 : inner.lastHigh;
    return new Range(high, low, lastHigh, lastLow, marks);
  }

  private boolean isSpent() {
    return compare(firstHigh, firstLow, lastHigh, lastLow) > 0;
  }

  private boolean covers(Range other) {
    return compare(firstHigh, firstLow, other.firstHigh, other.firstLow) <= 0
        && compare(lastHigh, lastLow, other.lastHigh, other.lastLow) >= 0;
  }
}
