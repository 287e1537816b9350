package dev.seaworthy.benchmarks.tables;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.attempts.InMemoryAttemptStore;
import dev.seaworthy.guard.attempts.InMemoryBlockStore;
import dev.seaworthy.guard.tables.AddressLists;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Does a flood of distinct /64 keep every total exact, memory bounded, and other people's decisions
 * as they were? Prints one line for each size given; fails if a total is wrong or the bound broken.
 * Run it with {@code benchmarks/flood.sh}.
 */
public final class Flood {
  private static final long MOST_GROWTH = 64L << 20;
  private static final int PER_SECOND = 50_000;
  private static final int PEOPLE = 1_000;
  private static final int WARM_UP = 200_000;

  private final SimulatedTime time = new SimulatedTime();
  private final AddressLists lists = new AddressLists(List.of(), new SplittableRandom(1));
  private final InMemoryAttemptStore store = new InMemoryAttemptStore(10_000);
  private final InMemoryBlockStore blocks = new InMemoryBlockStore();
  private final CountingLedger ledger =
      new CountingLedger(
          lists,
          BlockRules.standard(),
          BlockGate.open(),
          time,
          time::nanos,
          new SplittableRandom(2));
  private long sent;

  private Flood() {}

  /** Runs floods of the sizes given, each in tables of its own. */
  public static void main(String[] sizes) {
    for (String size : sizes) {
      new Flood().run(Integer.parseInt(size));
    }
  }

  private void run(int sources) {
    flood(0x2001_0db8_0000_0000L, WARM_UP);
    long heapBefore = heapAfterCollection();
    Address bruteForcer = new Address(0x2a00_0001_0000_0000L, 1);
    record(bruteForcer, 6);
    long begun = System.nanoTime();
    flood(0x2400_0000_0000_0000L, sources);
    long nanos = System.nanoTime() - begun;
    long growth = heapAfterCollection() - heapBefore;
    Tally found = record(bruteForcer, 4);
    int wronged = wrongedPeople();
    ledger.flush(store, blocks);
    boolean exact = store.total() == sent && ledger.recorded() == sent && ledger.waiting() == 0;
    System.out.printf(
        Locale.ROOT,
        "%,d sources: %,d attempts sent, %,d in rows, exact: %s; heap %+.1f MiB; %d ns an attempt;"
            + " attacker from before the flood: %s; people wronged: %d of %d; keys blocked: %d%n",
        sources,
        sent,
        store.total(),
        exact,
        growth / 1048576.0,
        nanos / sources,
        found.consequence(),
        wronged,
        PEOPLE,
        lists.keys(time.instant()));
    boolean unaffected = wronged == 0 && found.consequence() == Tally.Consequence.BLOCKED;
    if (!exact || growth >= MOST_GROWTH || !unaffected) {
      throw new IllegalStateException("the flood broke a promise; see the line above");
    }
  }

  private void flood(long first, int sources) {
    for (int source = 0; source < sources; source++) {
      record(new Address(first + source, source), 3);
      time.advance(1_000_000_000L / PER_SECOND);
      if (source % PER_SECOND == 0) {
        ledger.flush(store, blocks);
      }
    }
  }

  /** People who mistype twice must only be counted, and not be refused. */
  private int wrongedPeople() {
    int wronged = 0;
    for (int person = 0; person < PEOPLE; person++) {
      Address home = new Address(0x2600_0000_0000_0000L + ((long) person << 16), 1);
      boolean counted =
          record(home, 1).consequence() == Tally.Consequence.COUNTED
              && record(home, 1).equals(new Tally(2, Tally.Consequence.COUNTED));
      boolean refused =
          lists.standing(home.hi(), home.lo(), time.instant().getEpochSecond()).isBlocked();
      wronged += counted && !refused ? 0 : 1;
    }
    return wronged;
  }

  private Tally record(Address client, int points) {
    sent++;
    return ledger.record(
        new Attempt(
            time.instant(),
            client,
            "bait.dot-env",
            Weight.of(points),
            Mode.BLOCK,
            "GET",
            "/.env?" + client.lo(),
            "python-requests/2.32",
            "",
            false));
  }

  private static long heapAfterCollection() {
    for (int round = 0; round < 3; round++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** A clock that the flood moves. */
  private static final class SimulatedTime extends Clock {
    private long nanos;

    void advance(long by) {
      nanos += by;
    }

    long nanos() {
      return nanos;
    }

    @Override
    public Instant instant() {
      return Population.NOW.plusNanos(nanos);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
