package dev.seaworthy.boot.courier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** Time that passes when it is told to, and errands that are done when theirs has come. */
public final class HandTime extends Clock implements Later {
  private record Errand(Instant due, int number, Runnable work) {}

  private final Queue<Errand> errands =
      new PriorityQueue<>(Comparator.comparing(Errand::due).thenComparing(Errand::number));
  private Instant now = Instant.parse("2026-05-01T00:00:00Z");
  private int number;

  @Override
  public void run(Duration delay, Runnable errand) {
    errands.add(new Errand(now.plus(delay), number++, errand));
  }

  /** Lets time pass and does what falls due, in order. */
  public void pass(Duration time) {
    Instant until = now.plus(time);
    while (!errands.isEmpty() && !errands.element().due().isAfter(until)) {
      Errand errand = errands.remove();
      now = errand.due();
      errand.work().run();
    }
    now = until;
  }

  /** How many errands wait. */
  public int waiting() {
    return errands.size();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
