package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.Block;
import java.time.Instant;

/**
 * Where a block came from, packed like a {@link Mark}: the minute at which it began, rounded down,
 * and its step. Lookups never read it; explanations do.
 */
final class Origin {
  private static final int STEP_BITS = 4;
  private static final int MOST_STEP = (1 << STEP_BITS) - 1;
  private static final int LAST_MINUTE = (1 << 28) - 1;
  private static final int SECONDS = 60;

  private Origin() {}

  static int of(Block block) {
    long minute = Math.max(0, Math.min(block.from().getEpochSecond() / SECONDS, LAST_MINUTE));
    return (int) (minute << STEP_BITS) | Math.min(block.step(), MOST_STEP);
  }

  static Instant from(int origin) {
    return Instant.ofEpochSecond((long) (origin >>> STEP_BITS) * SECONDS);
  }

  static int step(int origin) {
    return origin & MOST_STEP;
  }
}
