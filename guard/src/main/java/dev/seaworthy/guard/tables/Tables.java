package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import java.util.random.RandomGenerator;

/**
 * One table for each length that blocks are made in: IPv4 /32 and /24, IPv6 /64, /56 and /48. One
 * thread writes, any number read.
 */
record Tables(
    Ipv4Table hosts, Ipv4Table nets24, Ipv6Table nets64, Ipv6Table nets56, Ipv6Table nets48) {
  static final int HOST_BITS = 128;
  static final int NET24_BITS = 120;
  static final int NET64_BITS = 64;
  static final int SITE_BITS = 56;
  static final int ORGANISATION_BITS = 48;

  static Tables holding(int ipv4, int ipv6, RandomGenerator random) {
    return new Tables(
        Ipv4Table.holding(ipv4, random),
        Ipv4Table.holding(0, random),
        Ipv6Table.holding(ipv6, random),
        Ipv6Table.holding(0, random),
        Ipv6Table.holding(0, random));
  }

  /** Whether a prefix of this length is kept here, and not as a range. */
  static boolean keep(Cidr prefix) {
    if (Address.isIpv4(prefix.hi(), prefix.lo()) && prefix.length() >= NET24_BITS) {
      return prefix.length() == HOST_BITS || prefix.length() == NET24_BITS;
    }
    int length = prefix.length();
    boolean kept = length == NET64_BITS || length == SITE_BITS || length == ORGANISATION_BITS;
    return kept && prefix.hi() != 0;
  }

  /** Puts or replaces; false if the table must be resized first. Only for kept prefixes. */
  boolean put(Cidr prefix, int mark, int origin) {
    return isIpv4(prefix)
        ? ipv4Of(prefix).put((int) prefix.lo(), mark, origin)
        : ipv6Of(prefix).put(prefix.hi(), mark, origin);
  }

  int find(Cidr prefix) {
    return isIpv4(prefix)
        ? ipv4Of(prefix).find((int) prefix.lo())
        : ipv6Of(prefix).find(prefix.hi());
  }

  int origin(Cidr prefix) {
    return isIpv4(prefix)
        ? ipv4Of(prefix).origin((int) prefix.lo())
        : ipv6Of(prefix).origin(prefix.hi());
  }

  int live(long epochSecond) {
    return hosts.live(epochSecond)
        + nets24.live(epochSecond)
        + nets64.live(epochSecond)
        + nets56.live(epochSecond)
        + nets48.live(epochSecond);
  }

  /** The same without what has ended, with room for as much again. */
  Tables resized(long epochSecond, RandomGenerator random) {
    return new Tables(
        hosts.resized(epochSecond, random),
        nets24.resized(epochSecond, random),
        nets64.resized(epochSecond, random),
        nets56.resized(epochSecond, random),
        nets48.resized(epochSecond, random));
  }

  private static boolean isIpv4(Cidr prefix) {
    return prefix.length() >= NET24_BITS;
  }

  private Ipv4Table ipv4Of(Cidr prefix) {
    return prefix.length() == HOST_BITS ? hosts : nets24;
  }

  private Ipv6Table ipv6Of(Cidr prefix) {
    if (prefix.length() == NET64_BITS) {
      return nets64;
    }
    return prefix.length() == SITE_BITS ? nets56 : nets48;
  }
}
