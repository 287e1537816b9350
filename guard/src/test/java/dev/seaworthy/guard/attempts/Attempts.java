package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import java.time.Instant;

/** Attempts as tests need them. */
final class Attempts {
  private Attempts() {}

  static Attempt of(Instant at, Address client, int points) {
    return of(at, client, Weight.of(points), Mode.BLOCK);
  }

  static Attempt of(Instant at, Address client, Weight weight, Mode mode) {
    return new Attempt(at, client, "bait.test", weight, mode, "GET", "/.env", "curl/8", "", false);
  }
}
