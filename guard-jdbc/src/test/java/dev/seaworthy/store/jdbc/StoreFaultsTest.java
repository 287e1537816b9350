package dev.seaworthy.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.attempts.AttemptStoreException;
import dev.seaworthy.guard.attempts.BlockFollower;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.tables.AddressLists;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed and a disk that is full, in the middle of a flood. */
class StoreFaultsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final int FLOOD = 20_000;

  @TempDir private Path folder;
  private long nanos;
  private final CountingLedger ledger =
      new CountingLedger(
          new AddressLists(List.of(), new SplittableRandom(1)),
          BlockRules.standard(),
          BlockGate.open(),
          CLOCK,
          () -> nanos,
          new SplittableRandom(2));

  @AfterEach
  void thereIsRoomAgain() {
    FullDisk.setFull(false);
  }

  @Test
  void aFullDiskLosesNothingThatWasAcknowledgedAndNothingThatWaits() throws SQLException {
    FullDisk.mount();
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:full:" + folder.resolve("guard") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=60");
    JdbcSchema.create(source);
    JdbcAttemptStore attempts = new JdbcAttemptStore(source);
    JdbcBlockStore blocks = new JdbcBlockStore(source, CLOCK);
    flood();
    ledger.flush(attempts, blocks);
    FullDisk.setFull(true);
    flood();
    assertThatThrownBy(() -> ledger.flush(attempts, blocks))
        .isInstanceOf(AttemptStoreException.class);
    assertThat(ledger.waiting()).isEqualTo(FLOOD);
    FullDisk.setFull(false);
    ledger.flush(attempts, blocks);
    assertThat(total(source)).isEqualTo(2L * FLOOD);
    assertThat(blocks.since(0, 10_000)).hasSize(ledgerBlocks());
    execute(source, "shutdown");
    assertThat(total(source)).as("after H2 has opened the file anew").isEqualTo(2L * FLOOD);
  }

  @Test
  void aServerKilledInAFloodGetsTheRestWhenItLives() throws IOException, SQLException {
    Path data = folder.resolve("data");
    int port;
    try (EmbeddedPostgres server = started(data, 0)) {
      port = server.getPort();
      JdbcSchema.create(server.getPostgresDatabase());
      JdbcAttemptStore attempts = new JdbcAttemptStore(server.getPostgresDatabase());
      JdbcBlockStore blocks = new JdbcBlockStore(server.getPostgresDatabase(), CLOCK);
      flood();
      ledger.flush(attempts, blocks);
      kill(data);
      flood();
      assertThatThrownBy(() -> ledger.flush(attempts, blocks))
          .isInstanceOf(AttemptStoreException.class);
      assertThat(ledger.waiting()).isEqualTo(FLOOD);
    }
    try (EmbeddedPostgres server = started(data, port)) {
      DataSource source = server.getPostgresDatabase();
      JdbcBlockStore blocks = new JdbcBlockStore(source, CLOCK);
      ledger.flush(new JdbcAttemptStore(source), blocks);
      assertThat(total(source)).isEqualTo(2L * FLOOD);
      assertThat(ledger.waiting()).isZero();
      CountingLedger restarted =
          new CountingLedger(
              new AddressLists(List.of(), new SplittableRandom(3)),
              BlockRules.standard(),
              BlockGate.open(),
              CLOCK,
              () -> nanos,
              new SplittableRandom(4));
      assertThat(new BlockFollower(restarted, blocks).poll()).isEqualTo(ledgerBlocks());
    }
  }

  /** Of a thousand senders each; every one reaches the threshold in the first flood. */
  private void flood() {
    for (int n = 0; n < FLOOD; n++) {
      Address sender = Address.parse("2001:db8:" + Integer.toHexString(n % ledgerBlocks()) + "::1");
      ledger.record(
          new Attempt(
              NOW, sender, "decoy.post", Weight.of(2), Mode.BLOCK, "POST", "/a", "", "", false));
      nanos += 1_000;
    }
  }

  private static int ledgerBlocks() {
    return 1_000;
  }

  /** As in production; the library's own defaults keep nothing over a crash. */
  private static EmbeddedPostgres started(Path data, int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setPGStartupWait(Duration.ofMinutes(2))
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  /** As a machine that loses its power would do it, and waits until it is dead. */
  private static void kill(Path data) throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> all = server.descendants().toList();
    server.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(StoreFaultsTest::awaitEnd);
    awaitEnd(server);
  }

  private static void awaitEnd(ProcessHandle process) {
    process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }

  private static long total(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select sum(occurrences) from seaworthy_attempt")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
