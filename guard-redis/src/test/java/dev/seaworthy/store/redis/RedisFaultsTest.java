package dev.seaworthy.store.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.attempts.AttemptArchive.Hour;
import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.AttemptArchive.Page;
import dev.seaworthy.guard.attempts.AttemptArchive.Place;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import dev.seaworthy.guard.attempts.AttemptStoreException;
import dev.seaworthy.guard.attempts.BlockFollower;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.tables.AddressLists;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed, stands still or is full, in the middle of a flood. */
class RedisFaultsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final int FLOOD = 20_000;
  private static final int SENDERS = 1_000;
  private static final int ROWS = 100_000;

  @TempDir private Path folder;
  private long nanos;
  private final CountingLedger ledger = ledger(1);

  @Test
  void aServerKilledInAFloodGetsTheRestWhenItLives() {
    try (RedisServer server = RedisServer.started(folder);
        RedisLink link = Servers.link(server, "faults")) {
      RedisAttemptStore attempts = new RedisAttemptStore(link, ROWS);
      RedisBlockStore blocks = new RedisBlockStore(link, CLOCK);
      flood();
      ledger.flush(attempts, blocks);
      server.kill();
      flood();
      for (int again = 0; again < 3; again++) {
        assertThatThrownBy(() -> ledger.flush(attempts, blocks))
            .isInstanceOf(AttemptStoreException.class)
            .hasMessageEndingWith("see that it is up");
      }
      assertThat(ledger.waiting()).isEqualTo(FLOOD);
      server.startAgain();
      ledger.flush(attempts, blocks);
      assertThat(ledger.waiting()).isZero();
      assertThat(total(link)).isEqualTo(2L * FLOOD);
      assertThat(new BlockFollower(ledger(3), blocks).poll()).isEqualTo(SENDERS);
    }
  }

  @Test
  void aServerThatStandsStillIsGivenUpAfterAWhileAndNothingIsLost() {
    try (RedisServer server = RedisServer.started(folder);
        RedisLink link = new RedisLink(server.uri(Duration.ofMillis(500)), null, "faults")) {
      RedisAttemptStore attempts = new RedisAttemptStore(link, ROWS);
      RedisBlockStore blocks = new RedisBlockStore(link, CLOCK);
      link.run("begin", redis -> redis.ping());
      server.freeze();
      flood();
      assertThatThrownBy(() -> ledger.flush(attempts, blocks))
          .isInstanceOf(AttemptStoreException.class)
          .hasMessageStartingWith("Redis could not keep blocks (");
      assertThat(ledger.waiting()).isEqualTo(FLOOD);
      server.thaw();
    }
    // What it was asked while it stood still it may have done: rows may stand twice, none is lost.
    try (RedisServer server = RedisServer.started(folder);
        RedisLink link = Servers.link(server, "faults")) {
      ledger.flush(new RedisAttemptStore(link, ROWS), new RedisBlockStore(link, CLOCK));
      assertThat(ledger.waiting()).isZero();
      assertThat(total(link)).isGreaterThanOrEqualTo(FLOOD);
    }
  }

  @Test
  void aServerWithoutRoomRefusesAndSaysSo() {
    try (RedisServer server = RedisServer.started(folder);
        RedisLink link = Servers.link(server, "faults")) {
      RedisAttemptStore attempts = new RedisAttemptStore(link, ROWS);
      RedisBlockStore blocks = new RedisBlockStore(link, CLOCK);
      link.run("leave no room", redis -> redis.configSet("maxmemory", "1"));
      flood();
      assertThatThrownBy(() -> ledger.flush(attempts, blocks))
          .isInstanceOf(AttemptStoreException.class)
          .hasMessageContaining("(OOM); its maxmemory is reached");
      assertThat(ledger.waiting()).isEqualTo(FLOOD);
      link.run("make room", redis -> redis.configSet("maxmemory", "0"));
      ledger.flush(attempts, blocks);
      assertThat(total(link)).isEqualTo(FLOOD);
    }
  }

  /** Of a thousand senders each; every one reaches the threshold in the first flood. */
  private void flood() {
    for (int n = 0; n < FLOOD; n++) {
      Address sender = Address.parse("2001:db8:" + Integer.toHexString(n % SENDERS) + "::1");
      ledger.record(
          new Attempt(
              NOW, sender, "decoy.post", Weight.of(2), Mode.BLOCK, "POST", "/a", "", "", false));
      nanos += 1_000;
    }
  }

  private CountingLedger ledger(int seed) {
    return new CountingLedger(
        new AddressLists(List.of(), new SplittableRandom(seed)),
        BlockRules.standard(),
        BlockGate.open(),
        CLOCK,
        () -> nanos,
        new SplittableRandom(seed + 1));
  }

  private static long total(RedisLink link) {
    RedisArchive archive = new RedisArchive(link);
    long rows = 0;
    Optional<Place> after = Optional.empty();
    do {
      Page page = archive.newest(Wanted.ALL, after, 1_000);
      rows += page.rows().stream().map(Kept::row).mapToLong(each -> each.count()).sum();
      after = page.next();
    } while (after.isPresent());
    assertThat(archive.hours(Instant.EPOCH).stream().mapToLong(Hour::count).sum()).isEqualTo(rows);
    return rows;
  }
}
