package dev.seaworthy.guard.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.random.RandomGenerator;

/**
 * Which organisations hold a listed key: a Bloom filter of which the bits of one entry lie in one
 * word ("Cache-, hash- and space-efficient Bloom filters", Putze, Sanders and Singler, 2007). It is
 * a sixteenth of the table, so it stays in the caches when the table does not, and a stranger
 * mostly costs one word of it and no look at any table. One thread writes, any number read; nothing
 * is ever taken out.
 */
final class Presence {
  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int WORD_BITS = 6;

  /** Eight places for each bit that a full table sets, two for each of its keys. */
  private static final int ROOM_BITS = 3;

  private final Seeds seeds;
  private final long[] words;
  private final int shift;

  private Presence(Seeds seeds, int wordBits) {
    this.seeds = seeds;
    this.words = new long[1 << wordBits];
    this.shift = Long.SIZE - wordBits;
  }

  /** An empty one for up to so many keys. */
  static Presence of(int keys, RandomGenerator random) {
    int bits = Capacity.bitsFor(keys, WORD_BITS) + ROOM_BITS;
    return new Presence(Seeds.from(random), bits - WORD_BITS);
  }

  /** False if nothing was added for this organisation. */
  boolean mayHold(long organisation) {
    long hash = seeds.product(organisation);
    long bits = bits(hash);
    return ((long) WORD.getAcquire(words, (int) (hash >>> shift)) & bits) == bits;
  }

  void add(long organisation) {
    long hash = seeds.product(organisation);
    int at = (int) (hash >>> shift);
    WORD.setRelease(words, at, words[at] | bits(hash));
  }

  /** Two bits of the word, chosen by what of the hash stands below the number of the word. */
  private long bits(long hash) {
    return (1L << (hash >>> (shift - WORD_BITS))) | (1L << (hash >>> (shift - 2 * WORD_BITS)));
  }
}
