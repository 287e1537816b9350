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
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Does a lookup that races with a new block, and with the growth of the table that it brings, see
 * the block whole or not at all, and never lose one from before?
 */
@JCStressTest
@Outcome(
    id = "UNLISTED, BLOCKED_EVERYWHERE",
    expect = Expect.ACCEPTABLE,
    desc = "before the block; the old one stands")
@Outcome(
    id = "BLOCKED_EVERYWHERE, BLOCKED_EVERYWHERE",
    expect = Expect.ACCEPTABLE,
    desc = "after the block; the old one stands")
@Outcome(expect = Expect.FORBIDDEN, desc = "a block half seen, or an old one lost")
@State
public class BlockSeenWhole {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final int FEW = 8;

  /** With the few more than the smallest table has slots. */
  private static final int MANY = 9;

  private static final long OLD = 0x2001_0db8_0000_0001L;
  private static final long FRESH = 0x2001_0db8_0000_0100L;

  private final AddressLists lists = new AddressLists(List.of(), new SplittableRandom(1));

  /** A few blocks that stand. */
  public BlockSeenWhole() {
    for (int number = 0; number < FEW; number++) {
      lists.put(block(OLD + number));
    }
  }

  /** Blocks more than there is room for, so that the table grows on the way. */
  @Actor
  public void blocks() {
    for (int number = 0; number < MANY; number++) {
      lists.put(block(FRESH + number));
    }
  }

  /** Looks one of the new ones up, then an old one. */
  @Actor
  public void looksUp(LL_Result result) {
    long now = NOW.getEpochSecond();
    result.r1 = lists.standing(FRESH, 1, now);
    result.r2 = lists.standing(OLD, 1, now);
  }

  private static Block block(long key) {
    return new Block(
        Cidr.around(key, 0, 64), NOW, NOW.plusSeconds(3_600), 2, Scope.EVERYTHING, "stress");
  }
}
