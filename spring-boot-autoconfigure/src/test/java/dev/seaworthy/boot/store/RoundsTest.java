package dev.seaworthy.boot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Standing;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.AttemptStoreException;
import dev.seaworthy.guard.attempts.BlockArchive;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.BlockStore;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.attempts.InMemoryBlockStore;
import dev.seaworthy.guard.attempts.Shelf;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Rounds by a clock that a test moves, on a store that fails when a test says so. */
class RoundsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Address SENDER = Address.parse("203.0.113.9");
  private static final StoreProperties PROPERTIES =
      new StoreProperties(
          StoreProperties.Type.AUTO,
          StoreProperties.InitializeSchema.EMBEDDED,
          "unused",
          Duration.ofSeconds(5),
          true,
          Duration.ZERO,
          Duration.ZERO,
          new StoreProperties.Retention(
              Duration.ofDays(30), Duration.ofDays(365), Duration.ofHours(1)),
          new StoreProperties.Redis("unused", 1));

  private final Faulty store = new Faulty();
  private long nanos = 987_654_321;
  private final Node here = new Node();
  private final Node there = new Node();

  private final class Node {
    final AddressLists lists = new AddressLists(List.of(), new SplittableRandom(5));
    final CountingLedger ledger =
        new CountingLedger(
            lists,
            BlockRules.standard(),
            BlockGate.open(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            () -> nanos,
            new SplittableRandom(7));
    final Rounds rounds =
        new Rounds(
            store, store.attempts(), store.blocks(), ledger, () -> {}, PROPERTIES, () -> nanos);

    void attempted(int times) {
      for (int n = 0; n < times; n++) {
        ledger.record(
            new Attempt(
                NOW, SENDER, "decoy.touch", Weight.NONE, Mode.BLOCK, "GET", "/", "", "", false));
      }
    }

    Standing standing() {
      return lists.standing(SENDER.hi(), SENDER.lo(), NOW.getEpochSecond());
    }
  }

  @Test
  void theFirstRoundMakesItReadyAndKnowsAllBlocks() throws InterruptedException {
    store.kept.append(List.of(blocked()));
    assertThat(here.rounds.awaitLoaded(Duration.ZERO)).isFalse();
    here.rounds.round();
    assertThat(here.rounds.awaitLoaded(Duration.ZERO)).isTrue();
    assertThat(here.standing()).isEqualTo(Standing.BLOCKED_EVERYWHERE);
    assertThat(here.rounds.status().isUp()).isTrue();
  }

  @Test
  void whatIsToBeWrittenWaitsASecondForMoreOfItsKindAndABlockATenthOfOne() {
    here.rounds.round();
    here.attempted(3);
    assertThat(here.rounds.flushWithin(Rounds.GATHERING)).isTrue();
    assertThat(here.rounds.flushWithin(Rounds.GATHERING)).isFalse();
    assertThat(here.rounds.round()).isEqualTo(Rounds.GATHERING.toNanos());
    assertThat(store.total()).isZero();
    assertThat(here.rounds.flushWithin(Rounds.HURRY)).isTrue();
    pass(Rounds.HURRY);
    here.rounds.round();
    assertThat(store.total()).isEqualTo(3);
  }

  @Test
  void theMemoryOfBlocksThatHaveEndedIsGivenBackWithTheRowsOfOld() {
    int before = here.lists.room();
    Instant from = NOW.minusSeconds(3_600);
    Instant until = NOW.minusSeconds(60);
    for (int n = 0; n < 1_000; n++) {
      Cidr key = Cidr.around(0x2001_0db8_0000_0000L + n, 0, 64);
      here.lists.put(new Block(key, from, until, 1, Scope.EVERYTHING, "ended"));
    }
    here.rounds.round();
    assertThat(here.lists.room()).isGreaterThan(1_000);
    pass(Duration.ofMinutes(1));
    here.rounds.round();
    assertThat(here.lists.room()).isEqualTo(before);
  }

  @Test
  void whoWatchesIsToldOnceItIsWritten() {
    here.rounds.round();
    here.ledger.blockByHand(block());
    CountDownLatch written = here.rounds.flushNow();
    assertThat(written.getCount()).isEqualTo(1);
    here.rounds.round();
    assertThat(written.getCount()).isZero();
    assertThat(store.kept.since(0, 10)).hasSize(1);
  }

  @Test
  void whoWatchesAStoreThatFailsIsNotKeptWaiting() {
    store.failure = new AttemptStoreException("it is down; start it");
    CountDownLatch whileItDies = here.rounds.flushNow();
    here.rounds.round();
    assertThat(whileItDies.getCount()).isZero();
    CountDownLatch whileItIsLeftAlone = here.rounds.flushNow();
    int asked = store.asked;
    here.rounds.round();
    assertThat(whileItIsLeftAlone.getCount()).isZero();
    assertThat(store.asked).isEqualTo(asked);
  }

  @Test
  void anotherNodesBlockIsInForceAfterOnePollOrAtOnceByAHint() {
    here.rounds.round();
    there.rounds.round();
    here.ledger.blockByHand(block());
    here.rounds.flushWithin(Rounds.HURRY);
    pass(Rounds.HURRY);
    here.rounds.round();
    there.rounds.round();
    assertThat(there.standing()).isEqualTo(Standing.UNLISTED);
    there.rounds.hint();
    assertThat(there.rounds.round()).isPositive();
    assertThat(there.standing()).isEqualTo(Standing.BLOCKED_EVERYWHERE);

    here.ledger.lift(block().key());
    here.rounds.flushWithin(Rounds.HURRY);
    pass(Rounds.HURRY);
    here.rounds.round();
    pass(PROPERTIES.pollInterval().minus(Rounds.HURRY).minusNanos(1));
    there.rounds.round();
    assertThat(there.standing()).isEqualTo(Standing.BLOCKED_EVERYWHERE);
    pass(Duration.ofNanos(1));
    there.rounds.round();
    assertThat(there.standing()).isEqualTo(Standing.UNLISTED);
  }

  @Test
  void aStoreThatIsDeadAtTheStartGetsEverythingOnceItLives() throws InterruptedException {
    store.failure = new AttemptStoreException("it is down; start it");
    assertThat(here.rounds.round()).isEqualTo(Rounds.FIRST_PAUSE.toNanos());
    assertThat(here.rounds.awaitLoaded(Duration.ofMinutes(5))).isFalse();
    assertThat(here.rounds.status().trouble()).isEqualTo("it is down; start it");
    assertThat(here.rounds.status().readAgo()).isNull();
    here.attempted(10_000);
    here.ledger.blockByHand(block());
    here.rounds.flushWithin(Rounds.GATHERING);
    store.failure = null;
    pass(Rounds.FIRST_PAUSE);
    here.rounds.round();
    assertThat(store.total()).isEqualTo(10_000);
    assertThat(store.kept.since(0, 10)).extracting(BlockStore.Change::key).hasSize(1);
    assertThat(here.rounds.status().isUp()).isTrue();
    assertThat(here.rounds.status().waiting()).isZero();
  }

  @Test
  void aStoreThatDiesInAFloodLosesNothingAndIsAskedSeldom() {
    here.rounds.round();
    int asked = store.asked;
    store.failure = new IllegalStateException("no AttemptStoreException, as pools throw them");
    for (int second = 0; second < 300; second++) {
      here.attempted(1_000);
      here.rounds.flushWithin(Rounds.GATHERING);
      pass(Duration.ofSeconds(1));
      here.rounds.round();
    }
    // Pauses of 1, 2, 4, 8, 16, 30, 30 ... seconds.
    assertThat(store.asked - asked).isBetween(12, 15);
    assertThat(here.rounds.status().trouble()).isEqualTo("java.lang.IllegalStateException");
    assertThat(here.rounds.status().troubleFor()).isGreaterThan(Duration.ofSeconds(298));
    assertThat(here.rounds.status().waiting()).isEqualTo(300_000);
    store.failure = null;
    pass(Rounds.LONGEST_PAUSE);
    here.rounds.round();
    assertThat(store.total()).isEqualTo(300_000);
    store.failure = new AttemptStoreException("again");
    here.rounds.hint();
    assertThat(here.rounds.round()).isEqualTo(Rounds.FIRST_PAUSE.toNanos());
  }

  @Test
  void theLastRoundWritesWhateverIsDue() {
    here.rounds.round();
    here.attempted(7);
    here.rounds.last();
    assertThat(store.total()).isEqualTo(7);
    here.attempted(1);
    store.failure = new AttemptStoreException("down");
    here.rounds.last();
    assertThat(here.rounds.status().waiting()).isEqualTo(1);
  }

  @Test
  void whatIsOldIsForgottenAMinuteAfterTheStartAndThenEveryHour() {
    here.rounds.round();
    pass(Duration.ofMinutes(1));
    here.rounds.round();
    here.rounds.round();
    assertThat(store.swept).isEqualTo(1);
    pass(Duration.ofHours(1));
    here.rounds.round();
    assertThat(store.swept).isEqualTo(2);
  }

  private void pass(Duration duration) {
    nanos += duration.toNanos();
  }

  private static Block block() {
    return new Block(
        Cidr.parse("203.0.113.9"), NOW, NOW.plusSeconds(3600), 1, Scope.EVERYTHING, "by hand");
  }

  private static BlockStore.Change blocked() {
    return new BlockStore.Change(0, block().key(), Optional.of(block()));
  }

  /** A shared store that can be made to fail. */
  private static final class Faulty implements GuardStore {
    final InMemoryBlockStore kept = new InMemoryBlockStore();
    final List<AttemptRow> rows = new ArrayList<>();
    @org.jspecify.annotations.Nullable RuntimeException failure;
    int asked;
    int swept;

    long total() {
      return rows.stream().mapToLong(AttemptRow::count).sum();
    }

    private void answer() {
      asked++;
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public String name() {
      return "a store";
    }

    @Override
    public void prepare() {
      answer();
    }

    @Override
    public AttemptStore attempts() {
      return more -> {
        answer();
        rows.addAll(more);
      };
    }

    @Override
    public BlockStore blocks() {
      return new BlockStore() {
        @Override
        public void append(List<Change> changes) {
          answer();
          kept.append(changes);
        }

        @Override
        public List<Change> since(long version, int most) {
          answer();
          return kept.since(version, most);
        }
      };
    }

    @Override
    public AttemptArchive archive() {
      throw new UnsupportedOperationException();
    }

    @Override
    public BlockArchive standing() {
      return kept;
    }

    @Override
    public Shelf shelf() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isShared() {
      return true;
    }

    @Override
    public long forget() {
      answer();
      return ++swept;
    }
  }
}
