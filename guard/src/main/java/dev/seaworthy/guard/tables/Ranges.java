package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.address.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Marks of one kind over prefixes of any length, IPv4 and IPv6 side by side. Immutable. */
record Ranges(Ipv4Ranges ipv4, Ipv6Ranges ipv6) {

  static Ranges none() {
    return of(Map.of());
  }

  static Ranges of(Map<Cidr, Integer> marks) {
    List<Range> prefixes = new ArrayList<>(marks.size());
    marks.forEach((prefix, mark) -> prefixes.add(Range.of(prefix, mark)));
    List<Range> disjoint = Range.disjoint(prefixes);
    return new Ranges(new Ipv4Ranges(disjoint), new Ipv6Ranges(disjoint));
  }
}
