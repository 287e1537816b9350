package dev.seaworthy.readers.django.evaluate;

import java.time.Duration;

/**
 * What one run may cost.
 *
 * @param steps how many statements and expressions may be evaluated
 * @param depth how deep evaluation may nest
 * @param items how many items a container may hold
 * @param characters how long a text may be
 * @param rounds how often one loop may turn
 * @param time how long the run may take
 */
public record Limits(long steps, int depth, int items, int characters, int rounds, Duration time) {

  /** Enough for any real settings; ten seconds is the design's limit for an application. */
  public static final Limits USUAL =
      new Limits(3_000_000, 400, 100_000, 4_000_000, 20_000, Duration.ofSeconds(10));
}
