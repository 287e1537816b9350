package dev.seaworthy.guard.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/**
 * Marks by 64-bit key: open addressing over pairs of a key and its mark, so that a lookup mostly
 * costs one cache line. A pair is empty while its key is 0, so the key 0 is never put.
 *
 * <p>One thread writes, mark before key; any number read, key before mark. A table never grows in
 * place: {@link #resized} makes the next one.
 */
final class MarkTable {
  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int LEAST_BITS = 4;

  private final Seeds seeds;

  /** A key, then its {@link Origin} in the upper and its mark in the lower half of a word. */
  private final long[] pairs;

  private final int shift;
  private int used;

  private MarkTable(Seeds seeds, int slotBits) {
    this.seeds = seeds;
    this.pairs = new long[2 << slotBits];
    this.shift = Long.SIZE - slotBits;
  }

  /** An empty table that takes the given number of keys before it is half full. */
  static MarkTable holding(int keys, RandomGenerator random) {
    return new MarkTable(Seeds.from(random), Capacity.bitsFor(keys, LEAST_BITS));
  }

  /** The mark of the key, {@link Mark#NONE} if it was never put. */
  int find(long key) {
    long[] table = pairs;
    int mask = table.length - 1;
    for (int at = placeOf(key); ; at = (at + 2) & mask) {
      long seen = (long) WORD.getAcquire(table, at);
      if (seen == key) {
        return (int) (long) WORD.getOpaque(table, at + 1);
      }
      if (seen == 0) {
        return Mark.NONE;
      }
    }
  }

  /** The {@link Origin} put with the key's mark. Only for the thread that writes. */
  int origin(long key) {
    return (int) (pairs[pairOf(key) + 1] >>> Integer.SIZE);
  }

  /**
   * Puts or replaces a mark and its {@link Origin}.
   *
   * @return false, with nothing changed, if the key is new and the table half full
   */
  boolean put(long key, int mark, int origin) {
    int at = pairOf(key);
    boolean fresh = pairs[at] == 0;
    if (fresh && used >= room()) {
      return false;
    }
    WORD.setOpaque(pairs, at + 1, ((long) origin << Integer.SIZE) | (mark & 0xffff_ffffL));
    if (fresh) {
      WORD.setRelease(pairs, at, key);
      used++;
    }
    return true;
  }

  /** A fresh copy, with new seeds, of what is live, with room for as much again. */
  MarkTable resized(long epochSecond, RandomGenerator random) {
    MarkTable next = holding(2 * live(epochSecond) + 1, random);
    for (int at = 0; at < pairs.length; at += 2) {
      if (isLive(at, epochSecond)) {
        next.put(pairs[at], (int) pairs[at + 1], (int) (pairs[at + 1] >>> Integer.SIZE));
      }
    }
    return next;
  }

  /** How many keys the table takes. */
  int room() {
    return pairs.length / 4;
  }

  /** Tells of every key that was put. Only for the thread that writes. */
  void eachKey(LongConsumer told) {
    for (int at = 0; at < pairs.length; at += 2) {
      if (pairs[at] != 0) {
        told.accept(pairs[at]);
      }
    }
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

  /** The pair that holds the key, or the vacant one that it would take. */
  private int pairOf(long key) {
    int at = placeOf(key);
    while (pairs[at] != 0 && pairs[at] != key) {
      at = (at + 2) & (pairs.length - 1);
    }
    return at;
  }

  /** Where the search for the key begins. */
  private int placeOf(long key) {
    return (int) (seeds.hash(key) >>> shift) << 1;
  }
}
