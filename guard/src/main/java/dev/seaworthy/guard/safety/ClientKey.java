package dev.seaworthy.guard.safety;

import dev.seaworthy.guard.address.Address;

/** One client among others: an IPv4 address, or the /64 of an IPv6 address. */
final class ClientKey {
  private ClientKey() {}

  /** The lower half that is compared: a /64 has none. */
  static long lo(long hi, long lo) {
    return Address.isIpv4(hi, lo) ? lo : 0;
  }

  /** A slot for a key in a table whose size is a power of two. */
  static int slot(long hi, long lo, long seed, int size) {
    long mixed = (hi ^ Long.rotateLeft(lo, 32) ^ seed) * 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 29)) * 0xbf58476d1ce4e5b9L;
    return (int) (mixed >>> 32) & (size - 1);
  }
}
