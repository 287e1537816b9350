package dev.seaworthy.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.BlockHints.Listening;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PostgresHintsTest {
  private static final int PATIENCE_SECONDS = 60;
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final DataSource source =
      Databases.all()
          .filter(each -> each.name().equals("PostgreSQL"))
          .findAny()
          .orElseThrow()
          .fresh()
          .get();
  private final JdbcBlockStore store = new JdbcBlockStore(source, Clock.systemUTC());
  private final Semaphore heard = new Semaphore(0);

  @Test
  void whoListensHearsOfEachChangeAndOfTheBeginning() throws InterruptedException {
    JdbcSchema.create(source);
    try (Listening listening = new PostgresHints(source::getConnection).listen(heard::release)) {
      assertThat(listening).isNotNull();
      hears("the beginning");
      store.append(List.of(blocked("203.0.113.9")));
      hears("a block");
      store.append(List.of(new Change(0, Cidr.parse("203.0.113.9"), Optional.empty())));
      hears("a lift");
    }
  }

  @Test
  void aConnectionThatIsCutIsMadeAnewAndCountsAsAHint() throws InterruptedException, SQLException {
    JdbcSchema.create(source);
    try (Listening listening = new PostgresHints(source::getConnection).listen(heard::release)) {
      assertThat(listening).isNotNull();
      hears("the beginning");
      cutThoseWhoListen();
      hears("the new beginning");
      store.append(List.of(blocked("203.0.113.9")));
      hears("a block");
    }
  }

  private void hears(String what) throws InterruptedException {
    assertThat(heard.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(what).isTrue();
  }

  private void cutThoseWhoListen() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
    }
  }

  private static Change blocked(String address) {
    Cidr key = Cidr.parse(address);
    return new Change(
        0,
        key,
        Optional.of(new Block(key, NOW, NOW.plusSeconds(3600), 1, Scope.EVERYTHING, "decoy.post")));
  }
}
