package dev.seaworthy.guard.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.random.RandomGenerator;

/**
 * Marks by 32-bit key in one open-addressing array: the key in the upper half of each {@code long},
 * its mark in the lower, so that a hit and a miss both cost one cache line and a change is a single
 * store. One thread writes; any number read. A table never grows in place: {@link #resized} makes
 * the next one.
 */
final class Ipv4Table {
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int LEAST_BITS = 4;

  private final Seeds seeds;
  private final long[] slots;
  private final int[] origins;
  private final int shift;
  private int used;

  private Ipv4Table(Seeds seeds, int bits) {
    this.seeds = seeds;
    this.slots = new long[1 << bits];
    this.origins = new int[1 << bits];
    this.shift = Long.SIZE - bits;
  }

  /** An empty table that takes the given number of keys before it is half full. */
  static Ipv4Table holding(int keys, RandomGenerator random) {
    return new Ipv4Table(Seeds.from(random), Capacity.bitsFor(keys, LEAST_BITS));
  }

  /** The mark of the key, {@link Mark#NONE} if it was never put. */
  int find(int key) {
    long[] table = slots;
    int mask = table.length - 1;
    for (int at = seeds.slot(key, shift); ; at = (at + 1) & mask) {
      long slot = (long) SLOT.getOpaque(table, at);
      if ((int) (slot >>> Integer.SIZE) == key || slot == 0) {
        return (int) slot;
      }
    }
  }

  /** The {@link Origin} put with the key's mark. Only for the thread that writes. */
  int origin(int key) {
    return origins[slotOf(key)];
  }

  /**
   * Puts or replaces a mark and its {@link Origin}.
   *
   * @return false, with nothing changed, if the key is new and the table half full
   */
  boolean put(int key, int mark, int origin) {
    int at = slotOf(key);
    if (slots[at] == 0) {
      if (isHalfFull()) {
        return false;
      }
      used++;
    }
    origins[at] = origin;
    SLOT.setRelease(slots, at, Integer.toUnsignedLong(key) << Integer.SIZE | (mark & 0xffff_ffffL));
    return true;
  }

  /** A fresh copy, with new seeds, of what is live, with room for as much again. */
  Ipv4Table resized(long epochSecond, RandomGenerator random) {
    Ipv4Table next = holding(2 * live(epochSecond) + 1, random);
    for (int at = 0; at < slots.length; at++) {
      if (slots[at] != 0 && Mark.isLive((int) slots[at], epochSecond)) {
        next.put((int) (slots[at] >>> Integer.SIZE), (int) slots[at], origins[at]);
      }
    }
    return next;
  }

  /** How many marks have not ended. */
  int live(long epochSecond) {
    int live = 0;
    for (long slot : slots) {
      live += slot != 0 && Mark.isLive((int) slot, epochSecond) ? 1 : 0;
    }
    return live;
  }

  private int slotOf(int key) {
    int at = seeds.slot(key, shift);
    while (slots[at] != 0 && (int) (slots[at] >>> Integer.SIZE) != key) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  private boolean isHalfFull() {
    return used >= slots.length / 2;
  }
}
