package dev.seaworthy.guard.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryStoresTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Cidr ONE = Cidr.parse("198.51.100.1");
  private static final Cidr TWO = Cidr.parse("198.51.100.2");

  @Test
  void attemptsBeyondTheBoundLeaveTheirTotalBehind() {
    InMemoryAttemptStore store = new InMemoryAttemptStore(2);
    store.append(List.of(row("a"), row("b"), row("c")));
    assertThat(store.latest()).extracting(AttemptRow::rule).containsExactly("b", "c");
    assertThat(store.totals()).hasSize(3).containsEntry("a", 1L);
  }

  @Test
  void rulesBeyondTheBoundAreCountedTogether() {
    InMemoryAttemptStore store = new InMemoryAttemptStore(1);
    for (int rule = 0; rule < 1_002; rule++) {
      store.append(List.of(row("rule." + rule)));
    }
    store.append(List.of(row("rule.0")));
    assertThat(store.totals())
        .hasSize(1_001)
        .containsEntry("(other rules)", 2L)
        .containsEntry("rule.0", 2L);
    assertThat(store.total()).isEqualTo(1_003);
  }

  @Test
  void changesAreReadInTheOrderOfTheirVersions() {
    InMemoryBlockStore store = new InMemoryBlockStore();
    store.append(List.of(begun(ONE), begun(TWO), lifted(ONE)));
    assertThat(store.since(0, 10)).extracting(Change::key).containsExactly(TWO, ONE);
    assertThat(store.since(0, 1)).hasSize(1);
    assertThat(store.since(2, 10)).extracting(Change::version).containsExactly(3L);
    assertThat(store.since(3, 10)).isEmpty();
    assertThat(store.latest(ONE).orElseThrow().block()).isEmpty();
  }

  @Test
  void changesThatAStoreRefusedAreOfferedAgainUnlessSomethingNewerCame() {
    PendingBlocks pending = new PendingBlocks();
    pending.begun(block(ONE));
    pending.begun(block(TWO));
    assertThatThrownBy(
            () ->
                pending.flush(
                    new Offered() {
                      @Override
                      public void append(List<Change> changes) {
                        pending.lifted(TWO);
                        throw new AttemptStoreException("gone", new IllegalStateException());
                      }
                    }))
        .isInstanceOf(AttemptStoreException.class);
    Offered store = new Offered();
    pending.flush(store);
    assertThat(store.changes).extracting(Change::key).containsExactlyInAnyOrder(ONE, TWO);
    assertThat(store.changes)
        .filteredOn(change -> change.key().equals(TWO))
        .allMatch(change -> change.block().isEmpty());
    pending.flush(store);
    assertThat(store.changes).as("nothing waits any more").hasSize(2);
  }

  @Test
  void oldestChangeIsForgottenWhenTooManyWait() {
    PendingBlocks pending = new PendingBlocks();
    for (int number = 0; number <= 1 << 16; number++) {
      pending.begun(block(Cidr.around(0, Address.mapped(number), 128)));
    }
    Offered store = new Offered();
    pending.flush(store);
    assertThat(store.changes).hasSize(1 << 16);
    assertThat(store.changes.get(0).key()).isEqualTo(Cidr.around(0, Address.mapped(1), 128));
  }

  @Test
  void neverBlockedAreTheBuiltInRangesTheOwnAddressesAndWhatIsNamed() {
    List<Cidr> own = NeverBlocked.ownAddresses();
    assertThat(own).isNotEmpty().allMatch(each -> each.length() == 128);
    List<Cidr> all = NeverBlocked.with(own, List.of(ONE, ONE));
    assertThat(all).contains(Cidr.parse("127.0.0.0/8"), ONE).containsAll(own);
    assertThat(all).doesNotHaveDuplicates();
  }

  /** Keeps what it was offered. */
  private static class Offered implements BlockStore {
    private final List<Change> changes = new ArrayList<>();

    @Override
    public void append(List<Change> offered) {
      changes.addAll(offered);
    }

    @Override
    public List<Change> since(long version, int most) {
      return List.of();
    }
  }

  private static AttemptRow row(String rule) {
    Address client = Address.parse("198.51.100.1");
    return new AttemptRow(ONE, rule, 1, NOW, NOW, Attempts.of(NOW, client, 1));
  }

  private static Change begun(Cidr key) {
    return new Change(0, key, Optional.of(block(key)));
  }

  private static Change lifted(Cidr key) {
    return new Change(0, key, Optional.empty());
  }

  private static Block block(Cidr key) {
    return new Block(key, NOW, NOW.plusSeconds(60), 1, Scope.GUARDED, "test");
  }
}
