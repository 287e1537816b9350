package dev.seaworthy.boot.store;

import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.AttemptStoreException;
import dev.seaworthy.guard.attempts.BlockFollower;
import dev.seaworthy.guard.attempts.BlockStore;
import dev.seaworthy.guard.attempts.CountingLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * What is to be done with the store, and when: write, follow, forget; after a failure nothing for a
 * while, each time longer, so that one dead store costs one timeout a round. {@link #round} is for
 * one thread; the rest is safe for many and never waits.
 */
final class Rounds {
  static final Duration GATHERING = Duration.ofSeconds(1);
  static final Duration HURRY = Duration.ofMillis(100);
  static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration ALONE = Duration.ofMinutes(1);
  private static final Duration SAID_AGAIN = Duration.ofMinutes(5);
  private static final Log LOG = LogFactory.getLog("dev.seaworthy.guard.store");

  /** So far away that it is never due, and yet nothing overflows. */
  private static final long NEVER = Long.MAX_VALUE / 4;

  private final GuardStore store;
  private final AttemptStore attempts;
  private final BlockStore blocks;
  private final CountingLedger ledger;
  private final BlockFollower follower;
  private final Runnable alsoRead;
  private final LongSupplier monotonicNanos;
  private final long startNanos;
  private final long pollEvery;
  private final long forgetEvery;
  private final AtomicLong flushAt = new AtomicLong(NEVER);
  private final Queue<CountDownLatch> watchers = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean hinted = new AtomicBoolean();
  private final CountDownLatch tried = new CountDownLatch(1);
  private volatile boolean prepared;
  private long pollAt;
  private long forgetAt;
  private long pause = FIRST_PAUSE.toNanos();
  private long saidAt = -NEVER;
  private volatile long resumeAt;
  private volatile long readAt = -1;
  private volatile String trouble = "";
  private volatile long troubleSince;

  /**
   * Nothing is done yet.
   *
   * @param attempts of the store, or what the application put in its place
   * @param blocks likewise
   * @param alsoRead what is to be read with the blocks, and once a minute where nobody else writes
   * @param monotonicNanos a clock that never runs back
   */
  Rounds(
      GuardStore store,
      AttemptStore attempts,
      BlockStore blocks,
      CountingLedger ledger,
      Runnable alsoRead,
      StoreProperties properties,
      LongSupplier monotonicNanos) {
    this.store = store;
    this.attempts = attempts;
    this.blocks = blocks;
    this.ledger = ledger;
    this.alsoRead = alsoRead;
    this.follower = new BlockFollower(ledger, blocks);
    this.monotonicNanos = monotonicNanos;
    this.startNanos = monotonicNanos.getAsLong();
    this.pollEvery = store.isShared() ? properties.pollInterval().toNanos() : ALONE.toNanos();
    this.forgetEvery = properties.retention().every().toNanos();
    this.forgetAt = FIRST_PAUSE.toNanos() * 60;
  }

  /**
   * Has what waits written within this time.
   *
   * @return whether that is sooner than it was planned
   */
  boolean flushWithin(Duration delay) {
    long due = now() + delay.toNanos();
    return flushAt.getAndAccumulate(due, Math::min) > due;
  }

  /**
   * Has what waits written in the next round.
   *
   * @return opens when that was tried, or when a store that fails is left alone for a while
   */
  CountDownLatch flushNow() {
    CountDownLatch tried = new CountDownLatch(1);
    watchers.add(tried);
    flushAt.set(now());
    return tried;
  }

  /** Has the store read in the next round. */
  void hint() {
    hinted.set(true);
  }

  /**
   * Waits until the blocks in the store have been read, or could not be; at most so long.
   *
   * @return whether they have been read
   */
  boolean awaitLoaded(Duration patience) throws InterruptedException {
    return tried.await(patience.toNanos(), TimeUnit.NANOSECONDS) && prepared;
  }

  /**
   * Does what is due.
   *
   * @return nanoseconds until something is due again
   */
  long round() {
    if (now() >= resumeAt) {
      try {
        doWhatIsDue();
        recovered();
      } catch (RuntimeException e) {
        failed(e);
        tell(watching());
      }
      tried.countDown();
    } else {
      tell(watching());
    }
    return Math.max(0, nextDue() - now());
  }

  /** Writes what waits, whatever is due and however the store is: the application ends. */
  void last() {
    try {
      flush();
    } catch (RuntimeException e) {
      LOG.warn(
          ledger.waiting() + " attempts are lost with this process: " + store.name() + " fails");
    }
  }

  /** How the store is. */
  StoreStatus status() {
    String seen = trouble;
    long read = readAt;
    return new StoreStatus(
        store.name(),
        seen,
        seen.isEmpty() ? Duration.ZERO : Duration.ofNanos(now() - troubleSince),
        read < 0 ? null : Duration.ofNanos(now() - read),
        ledger.recorded(),
        ledger.waiting(),
        ledger.blocksWaiting());
  }

  private void doWhatIsDue() {
    if (!prepared) {
      store.prepare();
      follow();
      prepared = true;
    }
    if (flushAt.get() <= now()) {
      flushAt.set(NEVER);
      flush();
    }
    if (hinted.get() || pollAt <= now()) {
      follow();
    }
    if (forgetAt <= now()) {
      forgetAt = now() + forgetEvery;
      ledger.sweep();
      long rows = store.forget();
      if (rows > 0) {
        LOG.info(store.name() + ": " + rows + " rows were old enough to be reduced or forgotten");
      }
    }
  }

  /** Who comes to watch while it is written waits for the next time: it may have come too late. */
  private void flush() {
    List<CountDownLatch> watching = watching();
    try {
      ledger.flush(attempts, blocks);
    } finally {
      tell(watching);
    }
  }

  private List<CountDownLatch> watching() {
    List<CountDownLatch> watching = new ArrayList<>();
    for (CountDownLatch next = watchers.poll(); next != null; next = watchers.poll()) {
      watching.add(next);
    }
    return watching;
  }

  private static void tell(List<CountDownLatch> watching) {
    watching.forEach(CountDownLatch::countDown);
  }

  /** A hint that comes while the store is read asks for another reading. */
  private void follow() {
    hinted.set(false);
    pollAt = now() + pollEvery;
    if (!prepared || store.isShared()) {
      follower.poll();
      readAt = now();
    }
    alsoRead.run();
  }

  private long nextDue() {
    long due = Math.min(Math.min(flushAt.get(), pollAt), forgetAt);
    if (hinted.get() || !prepared) {
      due = 0;
    }
    return Math.max(due, resumeAt);
  }

  private void recovered() {
    if (!trouble.isEmpty()) {
      LOG.info(store.name() + " is back; nothing was lost");
      trouble = "";
      saidAt = -NEVER;
    }
    pause = FIRST_PAUSE.toNanos();
  }

  /** What was drained waits in the ledger again. */
  private void failed(RuntimeException failure) {
    flushAt.set(0);
    long now = now();
    String said =
        failure instanceof AttemptStoreException || failure instanceof IllegalArgumentException
            ? String.valueOf(failure.getMessage())
            : failure.getClass().getName();
    if (trouble.isEmpty()) {
      troubleSince = now;
    }
    trouble = said;
    resumeAt = now + pause;
    pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
    if (now - saidAt >= SAID_AGAIN.toNanos()) {
      saidAt = now;
      LOG.warn(
          store.name()
              + " fails, and the guard goes on from memory: "
              + said
              + "; "
              + ledger.waiting()
              + " attempts wait");
    }
  }

  private long now() {
    return monotonicNanos.getAsLong() - startNanos;
  }
}
