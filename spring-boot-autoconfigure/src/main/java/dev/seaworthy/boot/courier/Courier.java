package dev.seaworthy.boot.courier;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * One thread for errands that no request may wait for.
 *
 * <p>Errands are done in order. At most {@value #MOST_WAITING} wait; what comes on top is dropped
 * and counted, so that a flood costs neither memory nor time. Thread-safe.
 */
public final class Courier implements AutoCloseable {
  private static final int MOST_WAITING = 1_000;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final Log LOG = LogFactory.getLog(Courier.class);

  private final AtomicLong dropped = new AtomicLong();
  private final ScheduledThreadPoolExecutor thread;

  /** A courier who has not set out yet: no thread exists before the first errand. */
  public Courier() {
    thread = new ScheduledThreadPoolExecutor(1, Courier::named);
    thread.setKeepAliveTime(IDLE.toSeconds(), TimeUnit.SECONDS);
    thread.allowCoreThreadTimeOut(true);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Has this done soon. Never waits, never throws. */
  public void send(Runnable errand) {
    sendAfter(Duration.ZERO, errand);
  }

  /**
   * Has this done after a while. Never waits, never throws.
   *
   * @return whether it will be done; false if it was dropped
   */
  public boolean sendAfter(Duration delay, Runnable errand) {
    if (thread.getQueue().size() < MOST_WAITING) {
      try {
        var unused = thread.schedule(() -> run(errand), delay.toMillis(), TimeUnit.MILLISECONDS);
        return true;
      } catch (RejectedExecutionException closed) {
        // The application stops.
      }
    }
    dropped.incrementAndGet();
    return false;
  }

  /** How many errands were dropped because too many waited, or because the application stops. */
  public long dropped() {
    return dropped.get();
  }

  /** Waits at most two seconds for the errand that is being done; delayed ones are dropped. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static void run(Runnable errand) {
    try {
      errand.run();
    } catch (RuntimeException failure) {
      LOG.warn("an errand failed: " + failure.getClass().getName());
    }
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "seaworthy-courier");
    thread.setDaemon(true);
    return thread;
  }
}
