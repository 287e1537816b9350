package dev.seaworthy.boot.door;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.operate.AttemptDecided;
import dev.seaworthy.boot.operate.GuardAlarmed;
import dev.seaworthy.boot.store.Scribe;
import dev.seaworthy.guard.Alarm;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.Tally.Consequence;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Logs what the guard tells, through the {@link Courier}, and has the {@link Scribe} write it.
 * Thread-safe.
 */
final class GuardNews implements GuardEvents {
  private static final Log LOG = LogFactory.getLog("dev.seaworthy.guard");

  private final Courier courier;
  private final Supplier<@Nullable Scribe> scribes;
  private final Consumer<Object> events;
  private volatile @Nullable Scribe scribe;

  /**
   * Tells these two.
   *
   * @param scribes asked when there is something to write, since the scribe needs the ledger and
   *     the ledger those who listen
   * @param events publishes to the application
   */
  GuardNews(Courier courier, Supplier<@Nullable Scribe> scribes, Consumer<Object> events) {
    this.courier = courier;
    this.scribes = scribes;
    this.events = events;
  }

  @Override
  public void attempted(Attempt attempt, Tally tally) {
    Consequence consequence = tally.consequence();
    if (consequence != Consequence.COUNTED) {
      courier.send(
          () -> {
            LOG.warn(said(attempt, tally));
            events.accept(new AttemptDecided(attempt, tally));
          });
    }
    Scribe writer = scribe();
    if (writer == null) {
      return;
    }
    if (consequence == Consequence.BLOCKED || consequence == Consequence.PROLONGED) {
      writer.hurry();
    } else {
      writer.gather();
    }
  }

  @Override
  public void alarmed(Alarm alarm) {
    courier.send(
        () -> {
          LOG.warn(alarm.kind() + ": " + alarm.detail());
          events.accept(new GuardAlarmed(alarm));
        });
  }

  private @Nullable Scribe scribe() {
    Scribe known = scribe;
    if (known == null) {
      known = scribes.get();
      scribe = known;
    }
    return known;
  }

  /** One line of names and values, as log collectors read them; none is a stranger's text. */
  private static String said(Attempt attempt, Tally tally) {
    return "decision="
        + tally.consequence()
        + " client="
        + attempt.client()
        + " rule="
        + attempt.rule()
        + " points="
        + tally.score()
        + " mode="
        + attempt.mode();
  }
}
