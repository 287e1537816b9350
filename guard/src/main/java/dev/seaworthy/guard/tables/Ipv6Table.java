package dev.seaworthy.guard.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.random.RandomGenerator;

/**
 * Marks by the upper 64 bits of an IPv6 address: open addressing over two arrays, so that a miss
 * touches the keys only. A slot is empty while its key is 0, so the key 0 is never put: its prefix,
 * {@code ::/64}, covers all of IPv4 and is kept as a range. One thread writes, mark before key; any
 * number read, key before mark. A table never grows in place: {@link #resized} makes the next one.
 */
final class Ipv6Table {
  private static final VarHandle KEY = MethodHandles.arrayElementVarHandle(long[].class);
  private static final VarHandle MARK = MethodHandles.arrayElementVarHandle(int[].class);
  private static final int LEAST_BITS = 4;

  private final Seeds seeds;
  private final long[] keys;
  private final int[] marks;
  private final int[] origins;
  private final int shift;
  private int used;

  private Ipv6Table(Seeds seeds, int bits) {
    this.seeds = seeds;
    this.keys = new long[1 << bits];
    this.marks = new int[1 << bits];
    this.origins = new int[1 << bits];
    this.shift = Long.SIZE - bits;
  }

  /** An empty table that takes the given number of keys before it is half full. */
  static Ipv6Table holding(int keys, RandomGenerator random) {
    return new Ipv6Table(Seeds.from(random), Capacity.bitsFor(keys, LEAST_BITS));
  }

  /** The mark of the key, {@link Mark#NONE} if it was never put. */
  int find(long key) {
    long[] table = keys;
    int mask = table.length - 1;
    for (int at = seeds.slot(key, shift); ; at = (at + 1) & mask) {
      long seen = (long) KEY.getAcquire(table, at);
      if (seen == 0) {
        return Mark.NONE;
      }
      if (seen == key) {
        return (int) MARK.getOpaque(marks, at);
      }
    }
  }

  /** The {@link Origin} put with the key's mark. Only for the thread that writes. */
  int origin(long key) {
    return origins[slotOf(key)];
  }

  /**
   * Puts or replaces a mark and its {@link Origin}.
   *
   * @return false, with nothing changed, if the key is new and the table half full
   */
  boolean put(long key, int mark, int origin) {
    int at = slotOf(key);
    if (keys[at] == 0 && isHalfFull()) {
      return false;
    }
    origins[at] = origin;
    MARK.setOpaque(marks, at, mark);
    if (keys[at] == 0) {
      used++;
      KEY.setRelease(keys, at, key);
    }
    return true;
  }

  /** A fresh copy, with new seeds, of what is live, with room for as much again. */
  Ipv6Table resized(long epochSecond, RandomGenerator random) {
    Ipv6Table next = holding(2 * live(epochSecond) + 1, random);
    for (int at = 0; at < keys.length; at++) {
      if (keys[at] != 0 && Mark.isLive(marks[at], epochSecond)) {
        next.put(keys[at], marks[at], origins[at]);
      }
    }
    return next;
  }

  /** How many marks have not ended. */
  int live(long epochSecond) {
    int live = 0;
    for (int at = 0; at < keys.length; at++) {
      live += keys[at] != 0 && Mark.isLive(marks[at], epochSecond) ? 1 : 0;
    }
    return live;
  }

  private int slotOf(long key) {
    int at = seeds.slot(key, shift);
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private boolean isHalfFull() {
    return used >= keys.length / 2;
  }
}
