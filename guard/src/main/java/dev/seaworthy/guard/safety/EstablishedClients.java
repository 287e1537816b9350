package dev.seaworthy.guard.safety;

import dev.seaworthy.guard.address.Cidr;
import java.util.Arrays;

/**
 * Clients that have used the site for a while, among whom a block can hit innocents.
 *
 * <p>A client counts once, however much it asks for, and only two minutes after it was first seen:
 * a scanner cannot buy protection with volume. A table of {@value #SIZE} slots; where two clients
 * meet, the one seen last more than ten minutes ago gives way, else the newcomer is not taken in.
 * Confined to whoever holds the lock of {@link SafetyNets}.
 */
final class EstablishedClients {
  static final int SIZE = 4096;
  private static final long ESTABLISHED_AFTER = 120;
  private static final long FORGOTTEN_AFTER = 600;
  private static final long NEVER = Long.MIN_VALUE / 2;

  private final long seed;
  private final long[] his = new long[SIZE];
  private final long[] los = new long[SIZE];
  private final long[] first = new long[SIZE];
  private final long[] last = new long[SIZE];

  EstablishedClients(long seed) {
    this.seed = seed;
    Arrays.fill(last, NEVER);
  }

  void seen(long hi, long lo, long now) {
    long keyLo = ClientKey.lo(hi, lo);
    int slot = ClientKey.slot(hi, keyLo, seed, SIZE);
    boolean same = his[slot] == hi && los[slot] == keyLo && !isForgotten(slot, now);
    if (!same && !isForgotten(slot, now)) {
      return;
    }
    if (!same) {
      his[slot] = hi;
      los[slot] = keyLo;
      first[slot] = now;
    }
    last[slot] = now;
  }

  /** How many established clients lie within a prefix. */
  int within(Cidr prefix, long now) {
    int count = 0;
    for (int slot = 0; slot < SIZE; slot++) {
      if (isEstablished(slot, now) && prefix.contains(his[slot], los[slot])) {
        count++;
      }
    }
    return count;
  }

  int count(long now) {
    int count = 0;
    for (int slot = 0; slot < SIZE; slot++) {
      count += isEstablished(slot, now) ? 1 : 0;
    }
    return count;
  }

  private boolean isForgotten(int slot, long now) {
    return now - last[slot] > FORGOTTEN_AFTER;
  }

  private boolean isEstablished(int slot, long now) {
    return !isForgotten(slot, now) && now - first[slot] >= ESTABLISHED_AFTER;
  }
}
