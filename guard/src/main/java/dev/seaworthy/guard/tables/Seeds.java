package dev.seaworthy.guard.tables;

import java.util.random.RandomGenerator;

/**
 * The secret numbers of a table's hash. Keys are chosen by attackers, so the hash is a product with
 * a random odd number of which the top bits are kept: of any two keys chosen without knowing the
 * numbers, at most 2 in m tables of m slots put both in one slot (Dietzfelbinger, Hagerup,
 * Katajainen and Penttonen, "A reliable randomized algorithm for the closest-pair problem", 1997).
 */
record Seeds(long offset, long first, long second) {

  static Seeds from(RandomGenerator random) {
    return new Seeds(random.nextLong(), random.nextLong() | 1, random.nextLong() | 1);
  }

  /** The product; its top bits are the best. */
  long product(long key) {
    return (key ^ offset) * first;
  }

  /** The same after a second round, which spreads keys that differ in few bits. */
  long hash(long key) {
    long mixed = product(key);
    return (mixed ^ (mixed >>> 32)) * second;
  }
}
