import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** When one visitor asks for something: at random, so and so often, until it ends. */
final class TimeTable {
  /** What was due before the end is still asked for so long after it; then the shop is too slow. */
  private static final long GRACE = TimeUnit.SECONDS.toNanos(5);

  private final Random random;
  private final double meanNanos;
  private final long end;
  private final boolean kept;
  private long next;

  private TimeTable(long seed, Duration mean, long end, boolean kept) {
    this.random = new Random(seed);
    this.meanNanos = mean.toNanos();
    this.end = end;
    this.kept = kept;
    this.next = System.nanoTime() + (long) (random.nextDouble() * meanNanos);
  }

  /** One that is kept to: who is late asks for what is due without waiting, until all is asked. */
  static TimeTable kept(long seed, Duration mean, long end) {
    return new TimeTable(seed, mean, end, true);
  }

  /** One whose times are dropped while an answer is waited for. */
  static TimeTable loose(long seed, Duration mean, long end) {
    return new TimeTable(seed, mean, end, false);
  }

  /** Chance for what is done then. */
  Random random() {
    return random;
  }

  /**
   * Waits for the next time, if it is not over already.
   *
   * @return the time, by {@link System#nanoTime}; negative when it has ended
   */
  long await() {
    long now = System.nanoTime();
    long due = kept ? next : Math.max(next, now);
    if (due >= end || now >= end + GRACE) {
      return -1;
    }
    next = due + (long) (-Math.log(1 - random.nextDouble()) * meanNanos);
    for (long left = due - now; left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return due;
  }

  /** Whether times were left over because the shop was too slow. */
  boolean isCutShort() {
    return kept && next < end;
  }
}
