package dev.seaworthy.guard.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.Tally.Consequence;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the load and the stores do, rows written and waiting add up to the attempts. */
class ExactTotalsTest {
  private static final int RULES = 5;

  private final HandMovedTime time = new HandMovedTime();
  private final AddressLists lists = new AddressLists(List.of(), new SplittableRandom(5));
  private final InMemoryBlockStore blocks = new InMemoryBlockStore();
  private final InMemoryAttemptStore store = new InMemoryAttemptStore(1_000);
  private final CountingLedger ledger =
      new CountingLedger(
          lists,
          BlockRules.standard(),
          BlockGate.open(),
          time,
          time::nanos,
          new SplittableRandom(9));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void totalsByRuleAreExactWithAStoreThatFailsNowAndThen(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Long> naive = new HashMap<>();
    for (int step = 0; step < 60_000; step++) {
      time.pass(Duration.ofMillis(random.nextInt(4)));
      Attempt attempt = attempt(random);
      ledger.record(attempt);
      naive.merge(attempt.rule(), 1L, Long::sum);
      if (random.nextInt(5_000) == 0) {
        flush(random.nextBoolean());
      }
      if (step % 10_000 == 0) {
        assertThat(store.total() + ledger.waiting()).isEqualTo(ledger.recorded());
      }
    }
    flush(false);
    assertThat(ledger.waiting()).isZero();
    assertThat(store.totals()).isEqualTo(naive);
  }

  @Test
  void floodOfDistinctNetworksLeavesOtherUsersAloneAndEveryAttemptCounted() {
    Address person = Address.parse("2a00:1::1");
    Address bruteForcer = Address.parse("2a00:2::1");
    ledger.record(Attempts.of(time.instant(), bruteForcer, 3));
    ledger.record(Attempts.of(time.instant(), bruteForcer, 3));
    for (int source = 0; source < 200_000; source++) {
      Address client = new Address(0x2001_0db8_0000_0000L + ((long) source << 8), 1);
      Tally stranger = ledger.record(Attempts.of(time.instant(), client, 3));
      assertThat(stranger.consequence()).isEqualTo(Consequence.COUNTED);
      time.pass(Duration.ofNanos(20_000));
    }
    Tally typo = ledger.record(Attempts.of(time.instant(), person, 1));
    assertThat(typo).isEqualTo(new Tally(1, Consequence.COUNTED));
    Tally found = ledger.record(Attempts.of(time.instant(), bruteForcer, 4));
    assertThat(found).as("points from before it").isEqualTo(new Tally(10, Consequence.BLOCKED));
    assertThat(lists.keys(time.instant())).as("nobody else is blocked").isEqualTo(1);
    flush(false);
    assertThat(store.total()).isEqualTo(200_004);
  }

  private void flush(boolean failing) {
    if (!failing) {
      ledger.flush(store, blocks);
      return;
    }
    AttemptStore broken =
        rows -> {
          throw new AttemptStoreException("store is gone; start it", new IllegalStateException());
        };
    if (ledger.waiting() > 0) {
      assertThatThrownBy(() -> ledger.flush(broken, blocks))
          .isInstanceOf(AttemptStoreException.class)
          .hasMessage("store is gone; start it");
    }
  }

  private Attempt attempt(SplittableRandom random) {
    long net = random.nextInt(3) == 0 ? random.nextLong(20) : random.nextLong(1L << 40);
    Attempt one =
        Attempts.of(
            time.instant(),
            new Address(0x2001_0000_0000_0000L + net, 1),
            Weight.of(random.nextInt(4)),
            random.nextBoolean() ? Mode.BLOCK : Mode.OBSERVE);
    return new Attempt(
        one.at(),
        one.client(),
        "rule." + random.nextInt(RULES),
        one.weight(),
        one.mode(),
        "GET",
        "/" + "x".repeat(random.nextInt(600)),
        "agent",
        "name",
        false);
  }
}
