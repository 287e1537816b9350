package dev.seaworthy.guard.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Standing;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BlockFollowerTest {
  private static final Address ATTACKER = Address.parse("198.51.100.7");
  private static final Cidr KEY = Cidr.parse("198.51.100.7");

  private final HandMovedTime time = new HandMovedTime();
  private final InMemoryBlockStore store = new InMemoryBlockStore();
  private final InMemoryAttemptStore attempts = new InMemoryAttemptStore(100);
  private final Node here = new Node();
  private final Node there = new Node();

  private final class Node {
    final AddressLists lists = new AddressLists(List.of(), new SplittableRandom(5));
    final CountingLedger ledger =
        new CountingLedger(
            lists,
            BlockRules.standard(),
            BlockGate.open(),
            time,
            time::nanos,
            new SplittableRandom(7));
    final BlockFollower follower = new BlockFollower(ledger, store);

    Standing standing() {
      return lists.standing(ATTACKER.hi(), ATTACKER.lo(), time.instant().getEpochSecond());
    }
  }

  @Test
  void whatOneNodeBlocksTheOtherRefusesAfterItsNextPoll() {
    here.ledger.blockByHand(block(Duration.ofHours(1)));
    here.ledger.flush(attempts, store);
    assertThat(there.standing()).isEqualTo(Standing.UNLISTED);
    assertThat(there.follower.poll()).isEqualTo(1);
    assertThat(there.standing()).isEqualTo(Standing.BLOCKED_EVERYWHERE);
  }

  @Test
  void whatOneNodeLiftsTheOtherServesAgain() {
    here.ledger.blockByHand(block(Duration.ofHours(1)));
    here.ledger.flush(attempts, store);
    there.follower.poll();
    here.ledger.lift(KEY);
    here.ledger.flush(attempts, store);
    there.follower.poll();
    assertThat(there.standing()).isEqualTo(Standing.UNLISTED);
  }

  @Test
  void learningWritesNothingBack() {
    here.ledger.blockByHand(block(Duration.ofHours(1)));
    here.ledger.flush(attempts, store);
    there.follower.poll();
    there.ledger.flush(attempts, store);
    assertThat(store.since(0, 10)).hasSize(1);
    assertThat(there.follower.poll()).isZero();
  }

  @Test
  void anOlderChangeDoesNotShortenWhatThisNodeHasNotWrittenYet() {
    here.ledger.blockByHand(block(Duration.ofHours(1)));
    here.ledger.flush(attempts, store);
    here.ledger.blockByHand(block(Duration.ofHours(9)));
    here.follower.poll();
    time.pass(Duration.ofHours(2));
    assertThat(here.standing()).isEqualTo(Standing.BLOCKED_EVERYWHERE);
  }

  @Test
  void readingAChangeAgainDoesNotCountItAsAnotherBlock() {
    here.ledger.blockByHand(block(Duration.ofMinutes(1)));
    here.ledger.flush(attempts, store);
    for (int poll = 0; poll < 5; poll++) {
      there.follower.poll();
    }
    History history = new History(4, Duration.ofDays(30), new SplittableRandom(1));
    history.add(KEY, time.instant());
    history.add(KEY, time.instant());
    assertThat(history.count(KEY, time.instant().plusSeconds(1))).isEqualTo(1);
  }

  @Test
  void aLongListIsReadInPages() {
    List<BlockStore.Change> many = new ArrayList<>();
    for (int low = 0; low < 2_500; low++) {
      Cidr key = Cidr.around(0x2001_0db8_0000_0000L + low, 0, 64);
      Block block =
          new Block(
              key, time.instant(), time.instant().plusSeconds(60), 1, Scope.EVERYTHING, "seed");
      many.add(new BlockStore.Change(0, key, Optional.of(block)));
    }
    store.append(many);
    assertThat(there.follower.poll()).isEqualTo(2_500);
    assertThat(there.lists.keys(time.instant())).isEqualTo(2_500);
  }

  private Block block(Duration lasting) {
    Instant now = time.instant();
    return new Block(KEY, now, now.plus(lasting), 2, Scope.EVERYTHING, "by hand");
  }
}
