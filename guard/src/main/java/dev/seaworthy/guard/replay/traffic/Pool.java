package dev.seaworthy.guard.replay.traffic;

import dev.seaworthy.guard.address.Address;
import java.util.SplittableRandom;

/** Hands out addresses of the reserved ranges, each IPv4 address and each IPv6 network once. */
final class Pool {
  private static final int IPV4_FIRST = 0xc612_0000;
  private static final int IPV4_COUNT = 1 << 17;
  private static final long IPV6_FIRST = 0x2001_0db8_0000_0000L;
  private static final int SITE_BITS = 23;

  private final SplittableRandom random;
  private int ipv4;
  private int sites;

  Pool(SplittableRandom random) {
    this.random = random;
  }

  /** The next IPv4 address of 198.18.0.0/15; after 131,072 they begin again. */
  Address ipv4() {
    // An odd factor walks through all of the range without neighbours following each other.
    return Address.ofIpv4(IPV4_FIRST + ((ipv4++ * 40_503) & (IPV4_COUNT - 1)));
  }

  /** The first word of the next IPv6 /56. */
  long site() {
    return IPV6_FIRST | (((sites++ * 10_368_889L) & ((1L << SITE_BITS) - 1)) << Byte.SIZE);
  }

  /** An address in a /64. */
  Address in(long net) {
    return new Address(net, random.nextLong());
  }

  /** Half of the homes have IPv4, half IPv6. */
  Address home() {
    return random.nextBoolean() ? ipv4() : in(site() | random.nextInt(4));
  }
}
