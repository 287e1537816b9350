package dev.seaworthy.boot.door;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.guard.Alarm;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.Tally.Consequence;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs what the guard tells and has the ledger written, a second after something happened. Works
 * only through the {@link Courier}. Thread-safe.
 */
final class GuardNews implements GuardEvents {
  private static final Log LOG = LogFactory.getLog("dev.seaworthy.guard");
  private static final Duration GATHERING = Duration.ofSeconds(1);

  private final Courier courier;
  private final Runnable flush;
  private final AtomicBoolean waiting = new AtomicBoolean();

  GuardNews(Courier courier, Runnable flush) {
    this.courier = courier;
    this.flush = flush;
  }

  @Override
  public void attempted(Attempt attempt, Tally tally) {
    if (tally.consequence() != Consequence.COUNTED) {
      courier.send(() -> LOG.warn(said(attempt, tally)));
    }
    if (waiting.compareAndSet(false, true)) {
      courier.sendAfter(GATHERING, this::flush);
    }
  }

  @Override
  public void alarmed(Alarm alarm) {
    courier.send(() -> LOG.warn(alarm.kind() + ": " + alarm.detail()));
  }

  private void flush() {
    waiting.set(false);
    flush.run();
  }

  /** Nothing in it is written by the sender. */
  private static String said(Attempt attempt, Tally tally) {
    return attempt.client()
        + " "
        + tally.consequence()
        + " after "
        + attempt.rule()
        + ", "
        + tally.score()
        + " points";
  }
}
