package dev.seaworthy.guard.safety;

import dev.seaworthy.guard.address.Cidr;

/**
 * Addresses behind which several people live, by their successful sign-ins of the last 30 days.
 *
 * <p>Holds per address the first user and whether another one came; a table of {@value #SIZE}
 * slots, in which a newer address takes the place of an older one. Confined to whoever holds the
 * lock of {@link SafetyNets}.
 */
final class SharedAddresses {
  static final int SIZE = 8192;
  private static final long REMEMBERED = 30 * 86_400L;

  private final long seed;
  private final long[] his = new long[SIZE];
  private final long[] los = new long[SIZE];
  private final long[] firstUser = new long[SIZE];
  private final long[] last = new long[SIZE];
  private final boolean[] several = new boolean[SIZE];

  SharedAddresses(long seed) {
    this.seed = seed;
  }

  void signedIn(long hi, long lo, long user, long now) {
    long keyLo = ClientKey.lo(hi, lo);
    int slot = ClientKey.slot(hi, keyLo, seed, SIZE);
    boolean known = his[slot] == hi && los[slot] == keyLo && isRecent(slot, now);
    if (known) {
      several[slot] |= firstUser[slot] != user;
    } else {
      his[slot] = hi;
      los[slot] = keyLo;
      firstUser[slot] = user;
      several[slot] = false;
    }
    last[slot] = now;
  }

  /** Whether an address of which several people signed in lies within the prefix. */
  boolean anyWithin(Cidr prefix, long now) {
    for (int slot = 0; slot < SIZE; slot++) {
      if (several[slot] && isRecent(slot, now) && prefix.contains(his[slot], los[slot])) {
        return true;
      }
    }
    return false;
  }

  private boolean isRecent(int slot, long now) {
    return last[slot] > 0 && now - last[slot] <= REMEMBERED;
  }
}
