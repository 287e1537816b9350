package dev.seaworthy.guard.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Standing;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.Tally.Consequence;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CountingLedgerTest {
  private static final Address ATTACKER = Address.parse("198.51.100.7");
  private static final Address OFFICE = Address.parse("203.0.113.5");

  private final HandMovedTime time = new HandMovedTime();
  private final AddressLists lists =
      new AddressLists(List.of(Cidr.parse("203.0.113.0/24")), new SplittableRandom(5));
  private final CountingLedger ledger = ledger(BlockGate.open());

  @Test
  void requestThatReachesTheThresholdIsTheLastOneServed() {
    assertThat(touches(ATTACKER, 3, 3)).containsOnly(Consequence.COUNTED);
    assertThat(standing(ATTACKER)).isEqualTo(Standing.UNLISTED);
    assertThat(touch(ATTACKER, 3)).isEqualTo(new Tally(12, Consequence.BLOCKED));
    assertThat(standing(ATTACKER)).isEqualTo(Standing.BLOCKED_WHERE_GUARDED);
  }

  @Test
  void windowRollsAndDoesNotTick() {
    touches(ATTACKER, 3, 3);
    time.pass(Duration.ofMinutes(10));
    assertThat(touch(ATTACKER, 3)).isEqualTo(new Tally(3, Consequence.COUNTED));
    time.pass(Duration.ofMinutes(9));
    touches(ATTACKER, 2, 3);
    assertThat(touch(ATTACKER, 3)).isEqualTo(new Tally(12, Consequence.BLOCKED));
  }

  @Test
  void wallClockSetBackOrForthChangesNoScore() {
    touches(ATTACKER, 2, 3);
    time.setWall(time.instant().plus(Duration.ofDays(400)));
    assertThat(touch(ATTACKER, 3).score()).isEqualTo(9);
    time.setWall(time.instant().minus(Duration.ofDays(800)));
    assertThat(touch(ATTACKER, 1)).isEqualTo(new Tally(10, Consequence.BLOCKED));
  }

  @Test
  void touchWithoutPointsIsRecordedAndScoresNothing() {
    for (int touch = 0; touch < 500; touch++) {
      assertThat(touch(ATTACKER, 0)).isEqualTo(new Tally(0, Consequence.COUNTED));
    }
    assertThat(ledger.recorded()).isEqualTo(500);
    assertThat(ledger.waiting()).isEqualTo(500);
  }

  @Test
  void hundredAttemptsAtOnceAreAHundredAndLeadToOneBlock()
      throws InterruptedException, ExecutionException {
    int threads = 100;
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<Consequence>> answers = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      answers.add(
          pool.submit(
              () -> {
                start.await();
                return touch(ATTACKER, 2).consequence();
              }));
    }
    start.countDown();
    List<Consequence> consequences = new ArrayList<>();
    for (Future<Consequence> answer : answers) {
      consequences.add(answer.get());
    }
    pool.shutdown();
    assertThat(consequences).containsOnlyOnce(Consequence.BLOCKED);
    assertThat(ledger.recorded()).isEqualTo(threads);
  }

  @Test
  void observedPointsSayWhatTheyWouldHaveDoneAndNeverBlock() {
    Attempt observed = Attempts.of(time.instant(), ATTACKER, Weight.of(5), Mode.OBSERVE);
    assertThat(ledger.record(observed).consequence()).isEqualTo(Consequence.COUNTED);
    assertThat(ledger.record(observed)).isEqualTo(new Tally(10, Consequence.WOULD_BLOCK));
    assertThat(touch(ATTACKER, 3)).isEqualTo(new Tally(13, Consequence.WOULD_BLOCK));
    assertThat(standing(ATTACKER)).isEqualTo(Standing.UNLISTED);
    touches(ATTACKER, 2, 3);
    assertThat(touch(ATTACKER, 1).consequence()).isEqualTo(Consequence.BLOCKED);
  }

  @Test
  void honeytokenBlocksAtOnceUnlessObserved() {
    Attempt observed = Attempts.of(time.instant(), ATTACKER, Weight.AT_ONCE, Mode.OBSERVE);
    assertThat(ledger.record(observed).consequence()).isEqualTo(Consequence.WOULD_BLOCK);
    Attempt enforced = Attempts.of(time.instant(), ATTACKER, Weight.AT_ONCE, Mode.BLOCK);
    assertThat(ledger.record(enforced).consequence()).isEqualTo(Consequence.BLOCKED);
  }

  @Test
  void allowedAddressIsCountedAndShielded() {
    assertThat(touches(OFFICE, 3, 3)).containsOnly(Consequence.COUNTED);
    assertThat(touch(OFFICE, 3)).isEqualTo(new Tally(12, Consequence.SHIELDED));
    assertThat(standing(OFFICE)).isEqualTo(Standing.ALLOWED);
    assertThat(ledger.recorded()).isEqualTo(4);
  }

  @Test
  void administratorsAddressIsShieldedWhileItsGraceLasts() {
    lists.grace(ATTACKER, time.instant().plus(Duration.ofDays(30)), time.instant());
    assertThat(touches(ATTACKER, 5, 3)).contains(Consequence.SHIELDED);
    time.pass(Duration.ofDays(31));
    assertThat(touches(ATTACKER, 4, 3)).contains(Consequence.BLOCKED);
  }

  @Test
  void gateHoldsBackOrNarrowsABlock() {
    CountingLedger held = ledger((hi, lo, length, now) -> BlockGate.Ruling.HOLD_BACK);
    held.record(Attempts.of(time.instant(), ATTACKER, 9));
    assertThat(held.record(Attempts.of(time.instant(), ATTACKER, 9)).consequence())
        .isEqualTo(Consequence.HELD_BACK);
    assertThat(standing(ATTACKER)).isEqualTo(Standing.UNLISTED);
    CountingLedger narrow = ledger((hi, lo, length, now) -> BlockGate.Ruling.NARROW);
    for (int block = 0; block < 3; block++) {
      narrow.record(Attempts.of(time.instant(), ATTACKER, 10));
      assertThat(standing(ATTACKER)).isEqualTo(Standing.BLOCKED_WHERE_GUARDED);
      time.pass(Duration.ofDays(2));
    }
  }

  @Test
  void blocksGrowLongerAndWiderInScope() {
    List<Duration> lengths = new ArrayList<>();
    for (int block = 0; block < 4; block++) {
      touch(ATTACKER, 10);
      Block current = current(ATTACKER);
      lengths.add(Duration.between(current.from(), current.until()));
      assertThat(standing(ATTACKER) == Standing.BLOCKED_EVERYWHERE).isEqualTo(block > 0);
      time.pass(lengths.get(block).plusMinutes(1));
      assertThat(standing(ATTACKER)).isEqualTo(Standing.UNLISTED);
    }
    assertThat(lengths).isSorted();
    assertThat(lengths.get(3)).isBetween(Duration.ofHours(151), Duration.ofHours(185));
  }

  @Test
  void touchWhileBlockedProlongsAndRefusedRequestDoesNot() {
    touch(ATTACKER, 10);
    time.pass(Duration.ofMinutes(40));
    assertThat(touch(ATTACKER, 0).consequence()).isEqualTo(Consequence.COUNTED);
    assertThat(touch(ATTACKER, 3).consequence()).isEqualTo(Consequence.PROLONGED);
    time.pass(Duration.ofMinutes(50));
    assertThat(standing(ATTACKER).isBlocked()).isTrue();
  }

  @Test
  void fourBlockedNeighboursBlockTheirSiteAndFourSitesTheirOrganisation() {
    int step = 0;
    for (long site = 0; site < 4; site++) {
      for (long net = 0; net < 4; net++) {
        touch(new Address(0x2001_0db8_0000_0000L | site << 8 | net, ++step), 10);
      }
      Address neighbour = new Address(0x2001_0db8_0000_0000L | site << 8 | 0x77, 1);
      assertThat(standing(neighbour).isBlocked()).isTrue();
      Address elsewhere = new Address(0x2001_0db8_0000_0000L | 9 << 8, 1);
      assertThat(standing(elsewhere).isBlocked()).isEqualTo(site == 3);
    }
    assertThat(standing(new Address(0x2001_0db8_0001_0000L, 1)).isBlocked()).isFalse();
  }

  @Test
  void liftedKeyStartsFromNothing() {
    touch(ATTACKER, 10);
    assertThat(ledger.lift(Cidr.parse("198.51.100.7"))).isTrue();
    assertThat(standing(ATTACKER)).isEqualTo(Standing.UNLISTED);
    assertThat(touch(ATTACKER, 3)).isEqualTo(new Tally(3, Consequence.COUNTED));
  }

  @Test
  void blocksReachTheStoreAndComeBackAfterARestart() {
    InMemoryBlockStore store = new InMemoryBlockStore();
    touch(ATTACKER, 10);
    ledger.flush(new InMemoryAttemptStore(10), store);
    List<Block> stored = new ArrayList<>();
    store.since(0, 100).forEach(change -> change.block().ifPresent(stored::add));
    assertThat(stored).hasSize(1);
    lists.lift(Cidr.parse("198.51.100.7"));
    CountingLedger restarted = ledger(BlockGate.open());
    restarted.restore(stored);
    assertThat(standing(ATTACKER)).isEqualTo(Standing.BLOCKED_WHERE_GUARDED);
    time.pass(Duration.ofHours(2));
    restarted.record(Attempts.of(time.instant(), ATTACKER, 10));
    assertThat(standing(ATTACKER)).isEqualTo(Standing.BLOCKED_EVERYWHERE);
  }

  @Test
  void blockByHandAndItsLiftBothReachTheStore() {
    InMemoryBlockStore store = new InMemoryBlockStore();
    Cidr key = Cidr.parse("192.0.2.0/23");
    Block byHand = new Block(key, time.instant(), Instant.MAX, 4, Scope.EVERYTHING, "anna: spam");
    assertThat(ledger.blockByHand(byHand)).isTrue();
    assertThat(standing(Address.parse("192.0.3.9"))).isEqualTo(Standing.BLOCKED_EVERYWHERE);
    ledger.flush(new InMemoryAttemptStore(10), store);
    assertThat(store.latest(key).orElseThrow().block()).contains(byHand);
    ledger.lift(key);
    ledger.flush(new InMemoryAttemptStore(10), store);
    assertThat(store.latest(key).orElseThrow().block()).isEmpty();
  }

  @Test
  void fullListsAreSaidToBeFull() {
    AddressLists narrow = new AddressLists(List.of(), new SplittableRandom(5), 1);
    CountingLedger full = ledger(narrow, BlockGate.open());
    Consequence last = Consequence.BLOCKED;
    for (int host = 0; host < 1_000 && last == Consequence.BLOCKED; host++) {
      Address sender = Address.ofIpv4(0xc633_6400 + host);
      last = full.record(Attempts.of(time.instant(), sender, 10)).consequence();
    }
    assertThat(last).isEqualTo(Consequence.NO_ROOM);
  }

  private CountingLedger ledger(BlockGate gate) {
    return ledger(lists, gate);
  }

  private CountingLedger ledger(AddressLists lists, BlockGate gate) {
    return new CountingLedger(
        lists, BlockRules.standard(), gate, time, time::nanos, new SplittableRandom(9));
  }

  private List<Consequence> touches(Address client, int times, int points) {
    List<Consequence> answers = new ArrayList<>();
    for (int touch = 0; touch < times; touch++) {
      answers.add(touch(client, points).consequence());
    }
    return answers;
  }

  private Tally touch(Address client, int points) {
    return ledger.record(Attempts.of(time.instant(), client, points));
  }

  private Standing standing(Address client) {
    return lists.standing(client.hi(), client.lo(), time.instant().getEpochSecond());
  }

  private Block current(Address client) {
    return lists.block(client.hi(), client.lo(), time.instant().getEpochSecond()).orElseThrow();
  }
}
