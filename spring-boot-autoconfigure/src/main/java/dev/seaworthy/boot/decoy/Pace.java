package dev.seaworthy.boot.decoy;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * How long a real login takes to fail, for a decoy that must not try one. Remembers the last
 * failures and waits as long as one of them, drawn at random; as long as there was none, not at
 * all. Thread-safe.
 */
final class Pace {
  private static final int REMEMBERED = 64;
  private static final long LONGEST_NANOS = 5_000_000_000L;

  private final AtomicLongArray nanos = new AtomicLongArray(REMEMBERED);
  private final AtomicInteger taken = new AtomicInteger();
  private final LongConsumer waiting;

  Pace() {
    this(LockSupport::parkNanos);
  }

  Pace(LongConsumer waiting) {
    this.waiting = waiting;
  }

  /** Takes down how long a real login took to fail. */
  void took(long nanoseconds) {
    int at = taken.getAndUpdate(count -> count == Integer.MAX_VALUE ? REMEMBERED : count + 1);
    nanos.set(at % REMEMBERED, Math.min(nanoseconds, LONGEST_NANOS));
  }

  /** Waits as long as a real login might have taken; at most five seconds. */
  void keep() {
    int known = Math.min(taken.get(), REMEMBERED);
    if (known > 0) {
      waiting.accept(nanos.get(ThreadLocalRandom.current().nextInt(known)));
    }
  }
}
