package dev.seaworthy.guard.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the latest line read; lines that come late do not turn it back. */
final class ReplayClock extends Clock {
  private static final long NANOS = 1_000_000_000L;
  private Instant now;

  ReplayClock(Instant start) {
    this.now = start;
  }

  void reach(Instant instant) {
    now = instant.isAfter(now) ? instant : now;
  }

  long nanos() {
    return now.getEpochSecond() * NANOS + now.getNano();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
