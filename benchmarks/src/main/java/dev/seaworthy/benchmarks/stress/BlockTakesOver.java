package dev.seaworthy.benchmarks.stress;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Standing;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Is a client blocked all the time while one block takes over from another? */
@Outcome(id = "BLOCKED_EVERYWHERE", expect = Expect.ACCEPTABLE, desc = "one of the two is seen")
@Outcome(expect = Expect.FORBIDDEN, desc = "between the two, neither is")
public class BlockTakesOver {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final long CLIENT = 0x2001_0db8_0000_0001L;
  private static final Block OWN = block(64);
  private static final Block OF_ITS_NETWORK = block(48);

  private BlockTakesOver() {}

  /** The block of its network from its own. */
  @JCStressTest
  @JCStressMeta(BlockTakesOver.class)
  @State
  public static class Wider {
    private final AddressLists lists = holding(OWN);

    /** The other one is put before the first is lifted. */
    @Actor
    public void takesOver() {
      lists.put(OF_ITS_NETWORK);
      lists.lift(OWN.key());
    }

    /** Looks the client up. */
    @Actor
    public void looksUp(L_Result result) {
      result.r1 = standing(lists);
    }
  }

  /** Its own from the block of its network. */
  @JCStressTest
  @JCStressMeta(BlockTakesOver.class)
  @State
  public static class Narrower {
    private final AddressLists lists = holding(OF_ITS_NETWORK);

    /** The other one is put before the first is lifted. */
    @Actor
    public void takesOver() {
      lists.put(OWN);
      lists.lift(OF_ITS_NETWORK.key());
    }

    /** Looks the client up. */
    @Actor
    public void looksUp(L_Result result) {
      result.r1 = standing(lists);
    }
  }

  private static AddressLists holding(Block first) {
    AddressLists lists = new AddressLists(List.of(), new SplittableRandom(1));
    lists.put(first);
    return lists;
  }

  private static Standing standing(AddressLists lists) {
    return lists.standing(CLIENT, 1, NOW.getEpochSecond());
  }

  private static Block block(int length) {
    return new Block(
        Cidr.around(CLIENT, 0, length), NOW, NOW.plusSeconds(3_600), 2, Scope.EVERYTHING, "stress");
  }
}
