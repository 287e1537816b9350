package dev.seaworthy.guard.distinct;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;

/**
 * Counts the different things of each key against a {@link DistinctLimit}. Exact for the keys it
 * holds, of which there are at most 8,192, in sets of eight that are made when first needed; a new
 * key takes the place of the one with the fewest things, then of the one seen longest ago, so that
 * a flood of keys with one thing each competes with itself.
 *
 * <p>Safe for use by many threads; two of them wait for each other only in the same set.
 */
public final class DistinctCounter {
  private static final int SET_BITS = 10;

  private final DistinctLimit limit;
  private final long offset;
  private final long factor;
  private final AtomicReferenceArray<DistinctSet> sets = new AtomicReferenceArray<>(1 << SET_BITS);

  /**
   * A counter that has seen nothing.
   *
   * @param random for the seeds of the hash, because keys are chosen by attackers
   */
  public DistinctCounter(DistinctLimit limit, RandomGenerator random) {
    this.limit = limit;
    this.offset = random.nextLong();
    this.factor = random.nextLong() | 1;
  }

  /**
   * Takes down that a thing happened to the key.
   *
   * @param thing its hash; two things of one hash count as one
   * @param second the time in seconds; entries from a clock that was put back are forgotten
   * @return whether it makes the number of different ones that the limit names; the key then begins
   *     anew. Never if the limit is off
   */
  public boolean add(long key, int thing, long second) {
    return limit.isOn() && set(key).add(key, thing, second);
  }

  private DistinctSet set(long key) {
    long mixed = (key ^ offset) * factor;
    int at = (int) (((mixed ^ (mixed >>> Integer.SIZE)) * factor) >>> (Long.SIZE - SET_BITS));
    DistinctSet set = sets.get(at);
    if (set != null) {
      return set;
    }
    DistinctSet fresh = new DistinctSet(limit);
    return sets.compareAndSet(at, null, fresh) ? fresh : sets.get(at);
  }
}
