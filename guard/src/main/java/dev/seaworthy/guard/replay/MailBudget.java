package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import java.time.Instant;
import java.util.Optional;

/** Says how many mails a configuration would have sent. */
@FunctionalInterface
public interface MailBudget {
  /** Begins counting. */
  Day start();

  /** The mails of one replay. */
  interface Day {
    /** An attempt was recorded, and may have led to a block. */
    void attempt(Attempt attempt, Optional<Block> begun, Instant now);

    /** What was sent so far. */
    Sent sent();
  }

  /**
   * Mails sent.
   *
   * @param alerts at once, about one sender
   * @param digests about many
   * @param mostInADay the most alerts that fell into any 24 hours
   * @param budget how many alerts may fall into 24 hours
   */
  record Sent(long alerts, long digests, long mostInADay, long budget) {}
}
