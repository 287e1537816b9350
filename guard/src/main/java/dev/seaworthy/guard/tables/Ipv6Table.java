package dev.seaworthy.guard.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.random.RandomGenerator;

/**
 * Marks by the upper 64 bits of an IPv6 address: open addressing over pairs of a key and its mark,
 * so that a hit costs one cache line and a miss mostly none, see {@link Presence}. A slot is empty
 * while its key is 0, so the key 0 is never put: its prefix, {@code ::/64}, covers all of IPv4 and
 * is kept as a range. One thread writes, presence and mark before key; any number read, key before
 * mark. A table never grows in place: {@link #resized} makes the next one.
 */
final class Ipv6Table {
  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int LEAST_BITS = 4;

  private final Seeds seeds;
  private final Presence presence;

  /** A key, then its {@link Origin} in the upper and its mark in the lower half of a word. */
  private final long[] pairs;

  private final int shift;
  private int used;

  private Ipv6Table(Seeds seeds, int bits) {
    this.seeds = seeds;
    this.presence = new Presence(bits);
    this.pairs = new long[2 << bits];
    this.shift = Long.SIZE - bits;
  }

  /** An empty table that takes the given number of keys before it is half full. */
  static Ipv6Table holding(int keys, RandomGenerator random) {
    return new Ipv6Table(Seeds.from(random), Capacity.bitsFor(keys, LEAST_BITS));
  }

  /** The mark of the key, {@link Mark#NONE} if it was never put. */
  int find(long key) {
    long hash = seeds.hash(key);
    if (!presence.mayHold(hash)) {
      return Mark.NONE;
    }
    long[] table = pairs;
    int mask = table.length - 1;
    for (int at = 2 * (int) (hash >>> shift); ; at = (at + 2) & mask) {
      long seen = (long) WORD.getAcquire(table, at);
      if (seen == 0) {
        return Mark.NONE;
      }
      if (seen == key) {
        return (int) (long) WORD.getOpaque(table, at + 1);
      }
    }
  }

  /** The {@link Origin} put with the key's mark. Only for the thread that writes. */
  int origin(long key) {
    return (int) (pairs[slotOf(key) + 1] >>> Integer.SIZE);
  }

  /**
   * Puts or replaces a mark and its {@link Origin}.
   *
   * @return false, with nothing changed, if the key is new and the table half full
   */
  boolean put(long key, int mark, int origin) {
    int at = slotOf(key);
    if (pairs[at] == 0 && isHalfFull()) {
      return false;
    }
    WORD.setOpaque(pairs, at + 1, ((long) origin << Integer.SIZE) | (mark & 0xffff_ffffL));
    if (pairs[at] == 0) {
      used++;
      presence.add(seeds.hash(key));
      WORD.setRelease(pairs, at, key);
    }
    return true;
  }

  /** A fresh copy, with new seeds, of what is live, with room for as much again. */
  Ipv6Table resized(long epochSecond, RandomGenerator random) {
    Ipv6Table next = holding(2 * live(epochSecond) + 1, random);
    for (int at = 0; at < pairs.length; at += 2) {
      if (isLive(at, epochSecond)) {
        next.put(pairs[at], (int) pairs[at + 1], (int) (pairs[at + 1] >>> Integer.SIZE));
      }
    }
    return next;
  }

  /** How many marks have not ended. */
  int live(long epochSecond) {
    int live = 0;
    for (int at = 0; at < pairs.length; at += 2) {
      live += isLive(at, epochSecond) ? 1 : 0;
    }
    return live;
  }

  private boolean isLive(int at, long epochSecond) {
    return pairs[at] != 0 && Mark.isLive((int) pairs[at + 1], epochSecond);
  }

  private int slotOf(long key) {
    int at = 2 * (int) (seeds.hash(key) >>> shift);
    while (pairs[at] != 0 && pairs[at] != key) {
      at = (at + 2) & (pairs.length - 1);
    }
    return at;
  }

  private boolean isHalfFull() {
    return used >= pairs.length / 4;
  }
}
