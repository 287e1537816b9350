package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.address.Cidr;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;

/**
 * The scores of at most 65,536 keys, in sets of eight that are made when first needed. A flood of
 * keys with one touch each competes with itself: it cannot push out a key with more points. Safe
 * for use by many threads; two of them wait for each other only in the same set.
 */
final class Windows {
  private static final int SET_BITS = 13;

  private final AtomicReferenceArray<WindowSet> sets = new AtomicReferenceArray<>(1 << SET_BITS);
  private final KeyHash hash;
  private final int kept;
  private final long windowMillis;

  Windows(Limit limit, RandomGenerator random) {
    this.hash = KeyHash.from(random, SET_BITS);
    this.kept = limit.points();
    this.windowMillis = limit.window().toMillis();
  }

  Score add(Cidr key, int points, boolean enforced, long nowMillis) {
    return set(key).add(KeyHash.id(key), key.length(), points, enforced, nowMillis);
  }

  Score peek(Cidr key, long nowMillis) {
    WindowSet set = sets.get(hash.of(key));
    return set == null ? Score.NOTHING : set.peek(KeyHash.id(key), key.length(), nowMillis);
  }

  void forget(Cidr key) {
    WindowSet set = sets.get(hash.of(key));
    if (set != null) {
      set.forget(KeyHash.id(key), key.length());
    }
  }

  private WindowSet set(Cidr key) {
    int at = hash.of(key);
    WindowSet set = sets.get(at);
    if (set != null) {
      return set;
    }
    WindowSet fresh = new WindowSet(kept, windowMillis);
    return sets.compareAndSet(at, null, fresh) ? fresh : sets.get(at);
  }
}
