package dev.seaworthy.guard.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * One bit for each of four times as many places as a table has slots, set where a key hashes to. It
 * is a thirty-second of a table of pairs, so it stays in the caches when the table does not, and
 * lets seven of eight strangers go without a look at the table. One thread writes, any number read.
 */
final class Presence {
  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int BITS_PER_SLOT = 2;
  private static final int WORD_BITS = 6;

  private final long[] words;
  private final int shift;

  /** For a table of two to the power of {@code slotBits} slots, at least 16. */
  Presence(int slotBits) {
    this.words = new long[1 << (slotBits + BITS_PER_SLOT - WORD_BITS)];
    this.shift = Long.SIZE - slotBits - BITS_PER_SLOT;
  }

  /** False if no key with this hash was added. */
  boolean mayHold(long hash) {
    long bit = hash >>> shift;
    return ((long) WORD.getAcquire(words, (int) (bit >>> WORD_BITS)) & (1L << bit)) != 0;
  }

  void add(long hash) {
    long bit = hash >>> shift;
    int at = (int) (bit >>> WORD_BITS);
    WORD.setRelease(words, at, words[at] | (1L << bit));
  }
}
