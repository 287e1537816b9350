package dev.seaworthy.guard.address;

import java.util.List;

/**
 * The ranges that are not the open internet, by the IANA special-purpose address registries (RFC
 * 6890 and its updates). Addresses in them are a machine of one's own, a proxy or a neighbour, and
 * are never blocked by themselves.
 */
public final class SpecialRanges {
  /**
   * Loopback, link-local, private, unique local and shared (carrier NAT, RFC 6598) addresses, and
   * the unspecified ones.
   */
  public static final List<Cidr> NEVER_BLOCKED =
      List.of(
          Cidr.parse("0.0.0.0/8"),
          Cidr.parse("10.0.0.0/8"),
          Cidr.parse("100.64.0.0/10"),
          Cidr.parse("127.0.0.0/8"),
          Cidr.parse("169.254.0.0/16"),
          Cidr.parse("172.16.0.0/12"),
          Cidr.parse("192.168.0.0/16"),
          Cidr.parse("::/128"),
          Cidr.parse("::1/128"),
          Cidr.parse("fc00::/7"),
          Cidr.parse("fe80::/10"));

  private SpecialRanges() {}

  /** Whether the address is none of {@link #NEVER_BLOCKED}, multicast or reserved. */
  public static boolean isGlobal(long hi, long lo) {
    if (Address.isIpv4(hi, lo)) {
      return isGlobalIpv4((int) lo);
    }
    boolean loopback = hi == 0 && lo >>> 1 == 0;
    boolean uniqueLocal = hi >>> 57 == 0xfc >> 1;
    boolean linkLocal = hi >>> 54 == 0xfe80 >> 6;
    boolean multicast = hi >>> 56 == 0xff;
    return !loopback && !uniqueLocal && !linkLocal && !multicast;
  }

  private static boolean isGlobalIpv4(int bits) {
    int first = bits >>> 24;
    int twelve = bits >>> 20;
    int sixteen = bits >>> 16;
    boolean carrier = bits >>> 22 == 0x6440 >> 6;
    boolean privateUse = first == 10 || twelve == 0xac1 || sixteen == 0xc0a8;
    return first != 0
        && first != 127
        && first < 224
        && !carrier
        && !privateUse
        && sixteen != 0xa9fe;
  }
}
