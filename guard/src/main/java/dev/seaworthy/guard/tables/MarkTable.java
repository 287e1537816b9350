package dev.seaworthy.guard.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/**
 * {@link Mark}s by name: open addressing with linear probing over one array of words, filled to two
 * thirds: fuller, it would lie nearer, and more searches would go on where the glance has ended.
 *
 * <p>A lookup first glances at {@value #GLANCE} neighbouring slots without a branch: where among
 * them a name lies cannot be foretold, and a wrong guess is noticed only when memory has answered.
 * It does not glance at more, because each slot is instructions: while a processor waits for memory
 * it takes in only so many of them, and with fewer to a lookup it waits for the next one's as well.
 *
 * <p>One thread writes, any number read. A table never grows in place: the next one is made.
 */
abstract class MarkTable {
  static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  /** How many slots a lookup takes in at once; so many more stand vacant behind the last. */
  static final int GLANCE = 2;

  private static final int FEWEST_SLOTS = 16;
  private static final int MOST_KEYS = 1 << 27;

  private final Seeds seeds;
  private final int slots;
  private int used;

  MarkTable(int keys, RandomGenerator random) {
    if (keys >= MOST_KEYS) {
      throw new IllegalArgumentException(
          "a table for " + keys + " keys was asked for; one holds fewer than " + MOST_KEYS);
    }
    this.seeds = Seeds.from(random);
    this.slots = Math.max(FEWEST_SLOTS, keys + keys / 2 + 1);
  }

  /** The mark of the name, {@link Mark#NONE} if it was never put. */
  abstract int find(long name);

  abstract boolean isVacant(int slot);

  abstract long nameAt(int slot);

  abstract int markAt(int slot);

  abstract int originAt(int slot);

  /** Writes an entry so that a reader sees all of it or what was there before. */
  abstract void write(int slot, long name, int mark, int origin);

  /** The {@link Origin} put with the name's mark. Only for the thread that writes. */
  final int origin(long name) {
    return originAt(slotOf(name));
  }

  /**
   * Puts or replaces a mark and its {@link Origin}.
   *
   * @return false, with nothing changed, if the name is new and the table full
   */
  final boolean put(long name, int mark, int origin) {
    int slot = slotOf(name);
    boolean fresh = isVacant(slot);
    if (fresh && used >= room()) {
      return false;
    }
    write(slot, name, mark, origin);
    used += fresh ? 1 : 0;
    return true;
  }

  /** How many names the table takes. */
  final int room() {
    return (int) (slots * 2L / 3);
  }

  /** Tells of every name that was put. Only for the thread that writes. */
  final void eachName(LongConsumer told) {
    for (int slot = 0; slot < slots; slot++) {
      if (!isVacant(slot)) {
        told.accept(nameAt(slot));
      }
    }
  }

  /** How many marks have not ended. */
  final int live(long epochSecond) {
    int live = 0;
    for (int slot = 0; slot < slots; slot++) {
      live += isLive(slot, epochSecond) ? 1 : 0;
    }
    return live;
  }

  /** How many names the next table is made for: what is live, and half as much again. */
  final int nextSize(long epochSecond) {
    int live = live(epochSecond);
    return live + live / 2 + 1;
  }

  /** Copies what is live into the next table. */
  final <T extends MarkTable> T moveTo(T next, long epochSecond) {
    for (int slot = 0; slot < slots; slot++) {
      if (isLive(slot, epochSecond)) {
        next.put(nameAt(slot), markAt(slot), originAt(slot));
      }
    }
    return next;
  }

  /** Where the search for the name begins. */
  final int home(long name) {
    return (int) (((seeds.hash(name) >>> Integer.SIZE) * slots) >>> Integer.SIZE);
  }

  /** The slot that is looked at after this one. */
  final int after(int slot) {
    return slot + 1 == slots ? 0 : slot + 1;
  }

  final int slotsWithGlance() {
    return slots + GLANCE;
  }

  /** All 64 bits set if the difference is none, else none of them. */
  static long onesIfSame(long difference) {
    return (~difference & (difference - 1)) >> (Long.SIZE - 1);
  }

  private boolean isLive(int slot, long epochSecond) {
    return !isVacant(slot) && Mark.isLive(markAt(slot), epochSecond);
  }

  /** The slot that holds the name, or the vacant one that it would take. */
  private int slotOf(long name) {
    int slot = home(name);
    while (!isVacant(slot) && nameAt(slot) != name) {
      slot = after(slot);
    }
    return slot;
  }
}
