package dev.seaworthy.benchmarks.stress;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Do two attempts at once, which only together reach the threshold, lead to exactly one block? */
@JCStressTest
@Outcome(id = "0, 1, 2", expect = Expect.ACCEPTABLE, desc = "the second one blocked, both counted")
@Outcome(id = "1, 0, 2", expect = Expect.ACCEPTABLE, desc = "the first one blocked, both counted")
@Outcome(expect = Expect.FORBIDDEN, desc = "an attempt lost, no block, or two")
@State
public class OneBlockForTwoRaces {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Attempt HALF =
      new Attempt(
          NOW,
          Address.parse("198.51.100.7"),
          "bait.dot-env",
          Weight.of(5),
          Mode.BLOCK,
          "GET",
          "/.env",
          "",
          "",
          false);

  private final CountingLedger ledger =
      new CountingLedger(
          new AddressLists(List.of(), new SplittableRandom(1)),
          BlockRules.standard(),
          BlockGate.open(),
          Clock.fixed(NOW, ZoneOffset.UTC),
          () -> 0,
          new SplittableRandom(2));

  /** For jcstress, which makes one for each race. */
  public OneBlockForTwoRaces() {}

  /** Half of the threshold. */
  @Actor
  public void first(III_Result result) {
    result.r1 = blocked();
  }

  /** The other half. */
  @Actor
  public void second(III_Result result) {
    result.r2 = blocked();
  }

  /** How many attempts there were. */
  @Arbiter
  public void counts(III_Result result) {
    result.r3 = (int) ledger.recorded();
  }

  private int blocked() {
    return ledger.record(HALF).consequence() == Tally.Consequence.BLOCKED ? 1 : 0;
  }
}
