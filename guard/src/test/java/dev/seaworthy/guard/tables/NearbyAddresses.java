package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import java.util.SplittableRandom;

/** Addresses that differ in few bits, so that prefixes of any length nest, touch and meet. */
final class NearbyAddresses {
  private static final int[] LENGTHS = {128, 128, 64, 64, 56, 48, 120, 127, 96, 104, 65, 63, 32, 0};
  private static final long[] HIGHS = {0L, 1L, 0x2001_0db8_0000_0000L, -1L, Long.MIN_VALUE};
  private static final long[] LOWS = {
    0L, 1L, -1L, 0xffff_0000_0000L, 0xffff_c000_0200L, 0xffff_ffff_ffffL
  };

  private final SplittableRandom random;

  NearbyAddresses(SplittableRandom random) {
    this.random = random;
  }

  Address address() {
    long hi = HIGHS[random.nextInt(HIGHS.length)];
    long lo = LOWS[random.nextInt(LOWS.length)];
    return random.nextInt(3) == 0
        ? new Address(0, 0xffff_0000_0000L | few(32))
        : new Address(hi ^ few(64), lo ^ few(64));
  }

  Cidr prefix() {
    Address address = address();
    int length =
        random.nextInt(3) == 0 ? random.nextInt(129) : LENGTHS[random.nextInt(LENGTHS.length)];
    // A prefix that covers half the world hides all others: rare, or nothing else is tested.
    return Cidr.around(
        address.hi(), address.lo(), length < 16 && random.nextInt(50) > 0 ? 64 : length);
  }

  /** At most three bits set, anywhere below the given one. */
  private long few(int bits) {
    long value = 0;
    for (int count = random.nextInt(4); count > 0; count--) {
      value |= 1L << random.nextInt(bits);
    }
    return value;
  }
}
