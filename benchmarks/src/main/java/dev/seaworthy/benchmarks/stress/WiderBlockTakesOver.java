package dev.seaworthy.benchmarks.stress;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Is a client blocked all the time while the block of its network takes over from its own? */
@JCStressTest
@Outcome(id = "BLOCKED_EVERYWHERE", expect = Expect.ACCEPTABLE, desc = "one of the two is seen")
@Outcome(expect = Expect.FORBIDDEN, desc = "between the two, neither is")
@State
public class WiderBlockTakesOver {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final long CLIENT = 0x2001_0db8_0000_0001L;
  private static final Block KEY = block(64);
  private static final Block ORGANISATION = block(48);

  private final AddressLists lists = new AddressLists(List.of(), new SplittableRandom(1));

  /** The first of the two stands. */
  public WiderBlockTakesOver() {
    lists.put(KEY);
  }

  /** The other one is put before the first is lifted. */
  @Actor
  public void takesOver() {
    lists.put(ORGANISATION);
    lists.lift(KEY.key());
  }

  /** Looks the client up. */
  @Actor
  public void looksUp(L_Result result) {
    result.r1 = lists.standing(CLIENT, 1, NOW.getEpochSecond());
  }

  private static Block block(int length) {
    return new Block(
        Cidr.around(CLIENT, 0, length), NOW, NOW.plusSeconds(3_600), 2, Scope.EVERYTHING, "stress");
  }
}
