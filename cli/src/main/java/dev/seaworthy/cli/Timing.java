package dev.seaworthy.cli;

import java.time.Duration;
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

  /** All phases on one line, and before them the start of the virtual machine where it is known. */
  String text() {
    long start =
        ProcessHandle.current()
            .info()
            .startInstant()
            .map(instant -> Duration.between(instant, begun).toMillis())
            .orElse(0L);
    return laps + "after a start of about " + start + " ms";
  }
}
