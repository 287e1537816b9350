package dev.seaworthy.guard.tables;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.random.RandomGenerator;

/**
 * Which organisations hold anything listed, and which of them anything wider than a key: a Bloom
 * filter of which the bits of one entry lie in one word ("Cache-, hash- and space-efficient Bloom
 * filters", Putze, Sanders and Singler, 2007). It is a tenth of the tables, so it stays in the
 * caches when they do not, and a stranger mostly costs one word of it and no look at any table; the
 * same word answers both. One thread writes, any number read; nothing is ever taken out.
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

  /** The two more that something wide sets: low in that half, where they hardly move the word. */
  private static final int FIRST_WIDE_BIT = 32;

  private static final int SECOND_WIDE_BIT = 38;

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

  /** Where the organisation is noted; the other methods take it. */
  long hash(long organisation) {
    return seeds.product(organisation);
  }

  /** What is noted there, of this organisation and of others. */
  long seen(long hash) {
    return (long) WORD.getAcquire(words, wordOf(hash));
  }

  /** False if nothing was added for this organisation. */
  static boolean mayHold(long seen, long hash) {
    return areBothSet(seen, hash >>> FIRST_BIT, hash >>> SECOND_BIT);
  }

  /** False if nothing wider than a key was added for this organisation. */
  static boolean mayHoldWide(long seen, long hash) {
    return areBothSet(seen, hash >>> FIRST_WIDE_BIT, hash >>> SECOND_WIDE_BIT);
  }

  /** A key of the organisation's is listed. */
  void add(long organisation) {
    long hash = hash(organisation);
    set(hash, bits(hash >>> FIRST_BIT, hash >>> SECOND_BIT));
  }

  /** Something of the organisation's that is wider than a key is listed. */
  void addWide(long organisation) {
    long hash = hash(organisation);
    long wide = bits(hash >>> FIRST_WIDE_BIT, hash >>> SECOND_WIDE_BIT);
    set(hash, wide | bits(hash >>> FIRST_BIT, hash >>> SECOND_BIT));
  }

  private void set(long hash, long bits) {
    int at = wordOf(hash);
    WORD.setRelease(words, at, words[at] | bits);
  }

  private int wordOf(long hash) {
    return (int) (((hash >>> Integer.SIZE) * words.length) >>> Integer.SIZE);
  }

  /** A shift takes its distance modulo the word's length. */
  private static boolean areBothSet(long word, long first, long second) {
    return ((word >>> first) & (word >>> second) & 1) != 0;
  }

  private static long bits(long first, long second) {
    return (1L << first) | (1L << second);
  }
}
