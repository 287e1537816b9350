package dev.seaworthy.benchmarks.tables;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.attempts.InMemoryBlockStore;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to count one attempt, and to load 2M blocks and 10k CIDRs? Run it with {@code
 * benchmarks/guard-lookup.sh}.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseParallelGC"})
public class CountingBenchmark {
  private static final int SENDERS = 1 << 16;
  private static final int FULL = 1_000_000;
  private static final int FLUSH_EVERY = 1 << 16;

  private final AddressLists lists = new AddressLists(List.of(), new SplittableRandom(3));
  private final CountingLedger ledger =
      new CountingLedger(
          lists,
          BlockRules.standard(),
          BlockGate.open(),
          Clock.systemUTC(),
          System::nanoTime,
          new SplittableRandom(4));
  private final AttemptStore forgetting = CountingBenchmark::forget;
  private final InMemoryBlockStore blocks = new InMemoryBlockStore();
  private Attempt[] attempts = new Attempt[0];
  private Iterable<Block> many = List.of();
  private int next;

  private static void forget(List<AttemptRow> rows) {
    if (rows.isEmpty()) {
      throw new IllegalStateException("a ledger writes no empty batch");
    }
  }

  /** Makes attempts of many senders, none of whom comes often enough to be blocked. */
  @Setup(Level.Trial)
  public void prepare() {
    attempts = new Attempt[SENDERS];
    SplittableRandom random = new SplittableRandom(5);
    for (int sender = 0; sender < SENDERS; sender++) {
      attempts[sender] =
          new Attempt(
              Population.NOW,
              new Address(0x2001_0db8_0000_0000L + random.nextInt(), 1),
              "bait.dot-env",
              Weight.of(1),
              dev.seaworthy.guard.Mode.OBSERVE,
              "GET",
              "/.env",
              "curl/8.5",
              "",
              false);
    }
    many = new Population(FULL, FULL, 10_000, 1).blocks();
  }

  /** Counts one attempt; every 65,536th also writes what waits. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 3, time = 1)
  @Measurement(iterations = 5, time = 1)
  public Tally count() {
    next++;
    if (next % FLUSH_EVERY == 0) {
      ledger.flush(forgetting, blocks);
    }
    return ledger.record(attempts[next & (SENDERS - 1)]);
  }

  /** Loads 1M IPv4 and 1M IPv6 blocks and 10k CIDRs into new tables. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 3)
  @Measurement(iterations = 5)
  public int load() {
    lists.load(many.iterator(), 2 * FULL);
    return lists.keys(Population.NOW);
  }
}
