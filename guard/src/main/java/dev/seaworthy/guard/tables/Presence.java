package dev.seaworthy.guard.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.random.RandomGenerator;

/**
 * Which organisations hold a listed key: a Bloom filter of which the bits of one entry lie in one
 * word ("Cache-, hash- and space-efficient Bloom filters", Putze, Sanders and Singler, 2007). It is
 * a tenth of the tables, so it stays in the caches when they do not, and a stranger mostly costs
 * one word of it and no look at any table. One thread writes, any number read; nothing is ever
 * taken out.
 */
final class Presence {
  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  /**
   * Twelve bits for each key, of which it sets two: of strangers, one in forty is looked for. More
   * bits would spare more of them, and would push the tables themselves out of the caches.
   */
  private static final int BITS_EACH = 12;

  /** Where, below the half of the hash that chooses the word, the number of each bit begins. */
  private static final int FIRST_BIT = 26;

  private static final int SECOND_BIT = 20;

  private final Seeds seeds;
  private final long[] words;

  private Presence(Seeds seeds, int words) {
    this.seeds = seeds;
    this.words = new long[words];
  }

  /** An empty one for up to so many keys. */
  static Presence of(int keys, RandomGenerator random) {
    return new Presence(Seeds.from(random), (int) ((long) keys * BITS_EACH / Long.SIZE) + 1);
  }

  /** False if nothing was added for this organisation. */
  boolean mayHold(long organisation) {
    long hash = seeds.product(organisation);
    long bits = bits(hash);
    return ((long) WORD.getAcquire(words, wordOf(hash)) & bits) == bits;
  }

  void add(long organisation) {
    long hash = seeds.product(organisation);
    int at = wordOf(hash);
    WORD.setRelease(words, at, words[at] | bits(hash));
  }

  private int wordOf(long hash) {
    return (int) (((hash >>> Integer.SIZE) * words.length) >>> Integer.SIZE);
  }

  /** Two bits of the word; a shift takes its distance modulo the word's length. */
  private static long bits(long hash) {
    return (1L << (hash >>> FIRST_BIT)) | (1L << (hash >>> SECOND_BIT));
  }
}
