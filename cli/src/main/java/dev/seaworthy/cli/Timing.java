package dev.seaworthy.cli;

import java.lang.management.ManagementFactory;
import java.time.Instant;

/** How long each phase of a run took. Not thread-safe. */
final class Timing {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final StringBuilder laps = new StringBuilder("seaworthy: ");
  private final Instant begun = Instant.now();
  private long last = System.nanoTime();

  /** Ends a phase. */
  void lap(String phase) {
    long now = System.nanoTime();
    laps.append(phase).append(' ').append((now - last) / NANOS_PER_MILLI).append(" ms, ");
    last = now;
  }

  /** All phases on one line, and the start of the virtual machine that was before them. */
  String text() {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    return laps + "after a start of " + (begun.toEpochMilli() - started) + " ms";
  }
}
