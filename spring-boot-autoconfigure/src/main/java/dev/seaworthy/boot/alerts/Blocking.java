package dev.seaworthy.boot.alerts;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.mail.BlockLinks.Action;
import java.time.Duration;
import java.time.Instant;

/**
 * Carries out what a link says.
 *
 * @param ledger knows who is blocked
 * @param written has the change written to where other nodes learn of it
 */
record Blocking(CountingLedger ledger, Runnable written) {
  private static final Duration LENGTH = Duration.ofDays(1);
  private static final String REASON = "by a link in a mail";

  /** Says whether anything changed. */
  boolean carryOut(Action action, Cidr key, Instant now) {
    boolean changed =
        switch (action) {
          case BLOCK ->
              ledger.blockByHand(
                  new Block(key, now, now.plus(LENGTH), 1, Scope.EVERYTHING, REASON));
          case UNBLOCK -> ledger.lift(key);
        };
    written.run();
    return changed;
  }
}
