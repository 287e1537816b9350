package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.address.Cidr;
import java.util.random.RandomGenerator;

/**
 * Where a key belongs in a table of sets. Multiplies by secret odd numbers, because attackers
 * choose the keys.
 */
record KeyHash(long offset, long factor, int shift) {

  static KeyHash from(RandomGenerator random, int bits) {
    return new KeyHash(random.nextLong(), random.nextLong() | 1, Long.SIZE - bits);
  }

  /**
   * The 64 bits that tell keys of one length apart: of IPv4 and of single addresses in {@code
   * ::/64} the lower, of all others the upper half.
   */
  static long id(Cidr key) {
    return key.hi() == 0 ? key.lo() : key.hi();
  }

  int of(Cidr key) {
    long mixed = (id(key) ^ offset) * factor;
    return (int) (((mixed ^ (mixed >>> 29)) * factor) >>> shift);
  }
}
