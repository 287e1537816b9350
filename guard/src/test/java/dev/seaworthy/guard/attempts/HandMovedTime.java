package dev.seaworthy.guard.attempts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A wall clock and a monotonic one that move only when a test says so, together or apart. */
final class HandMovedTime extends Clock {
  private Instant wall = Instant.parse("2026-11-22T10:00:00Z");
  private long nanos = 12_345;

  void pass(Duration duration) {
    nanos += duration.toNanos();
    wall = wall.plus(duration);
  }

  void setWall(Instant instant) {
    wall = instant;
  }

  long nanos() {
    return nanos;
  }

  @Override
  public Instant instant() {
    return wall;
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
