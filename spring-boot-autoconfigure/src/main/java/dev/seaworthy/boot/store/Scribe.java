package dev.seaworthy.boot.store;

import dev.seaworthy.guard.attempts.BlockHints;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;

/**
 * The one thread that talks to the store. Requests tell it that there is something to write and go
 * on; other nodes' blocks come in through it. Thread-safe.
 */
public final class Scribe implements SmartLifecycle {
  private static final Log LOG = LogFactory.getLog("dev.seaworthy.guard.store");

  private final GuardStore store;
  private final Rounds rounds;
  private final Duration startPatience;
  private final Duration stopPatience;
  private volatile @Nullable Thread thread;
  private volatile boolean ending;
  private BlockHints.@Nullable Listening listening;

  Scribe(GuardStore store, Rounds rounds, StoreProperties properties) {
    this.store = store;
    this.rounds = rounds;
    this.startPatience = properties.startPatience();
    this.stopPatience = properties.stopPatience();
  }

  /** There is something to write, and it may wait for more of its kind. Costs next to nothing. */
  public void gather() {
    wakeIf(rounds.flushWithin(Rounds.GATHERING));
  }

  /** There is something to write that other nodes should know at once, as a block. */
  public void hurry() {
    wakeIf(rounds.flushWithin(Rounds.HURRY));
  }

  /**
   * Has what waits written now, and waits until that was done or tried: for somebody who reads the
   * store next. Returns at once if the writer does not run.
   *
   * @param patience how long at most
   */
  public void settle(Duration patience) {
    Thread working = thread;
    if (working == null) {
      return;
    }
    CountDownLatch tried = rounds.flushNow();
    LockSupport.unpark(working);
    try {
      if (!tried.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug(store.name() + " is slow; what waits is written later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How the store is. */
  public StoreStatus status() {
    return rounds.status();
  }

  /** Before any request is served: those who are blocked shall stay so over a restart. */
  @Override
  public void start() {
    ending = false;
    Thread started = new Thread(this::work, "seaworthy-scribe");
    started.setDaemon(true);
    thread = started;
    started.start();
    try {
      if (!rounds.awaitLoaded(startPatience)) {
        LOG.warn(
            store.name()
                + " does not answer; the application starts without the blocks in it, and they"
                + " come in force once they are read");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    listening = store.hints().listen(this::changedElsewhere);
  }

  @Override
  public void stop() {
    Thread working = thread;
    if (working == null) {
      return;
    }
    BlockHints.Listening ear = listening;
    if (ear != null) {
      ear.close();
    }
    ending = true;
    LockSupport.unpark(working);
    try {
      working.join(stopPatience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Starts before the web server does, and so ends after it. */
  @Override
  public int getPhase() {
    return Ordered.HIGHEST_PRECEDENCE + 1_000;
  }

  private void changedElsewhere() {
    rounds.hint();
    wakeIf(true);
  }

  private void wakeIf(boolean sooner) {
    Thread working = thread;
    if (sooner && working != null) {
      LockSupport.unpark(working);
    }
  }

  /** A wake-up between the round and the parking is not lost: the parking then ends at once. */
  private void work() {
    while (!ending) {
      LockSupport.parkNanos(this, rounds.round());
    }
    rounds.last();
    store.close();
  }
}
