package dev.seaworthy.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.AttemptStoreException;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import dev.seaworthy.guard.attempts.Sweep;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JdbcAttemptStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  static Stream<Databases.Kind> databases() {
    return Databases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatStrangersSentIsKeptWithinItsColumns(Databases.Kind database) throws SQLException {
    DataSource source = database.fresh().get();
    JdbcSchema.create(source);
    String half = "/\ud83d" + "x".repeat(498) + "\ud83d\ude42";
    Attempt attempt = attempt("203.0.113.9", NOW, half, "o'Brien\ud83d\ude42\udc00; drop table");
    new JdbcAttemptStore(source).append(List.of(row(attempt, 1)));
    assertThat(strings(source, "select path from seaworthy_attempt"))
        .containsExactly("/\ufffd" + "x".repeat(498));
    assertThat(strings(source, "select user_name from seaworthy_attempt"))
        .containsExactly("o'Brien\ud83d\ude42\ufffd; drop table");
    assertThat(
            strings(source, "select concat(sender, ' ', rule, ' ', mode) from seaworthy_attempt"))
        .containsExactly("203.0.113.9/32 decoy.post BLOCK");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void totalsAreExactOverManyBatches(Databases.Kind database) throws SQLException {
    DataSource source = database.fresh().get();
    JdbcSchema.create(source);
    List<AttemptRow> rows =
        IntStream.range(0, 1_234)
            .mapToObj(n -> row(attempt("203.0.113.9", NOW, "/wp-login.php", ""), n + 1))
            .toList();
    new JdbcAttemptStore(source).append(rows);
    assertThat(number(source, "select sum(occurrences) from seaworthy_attempt"))
        .isEqualTo(1_234L * 1_235 / 2);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void allRowsAreWrittenOrNone(Databases.Kind database) throws SQLException {
    DataSource source = database.fresh().get();
    JdbcSchema.create(source);
    execute(source, "alter table seaworthy_attempt add constraint few check (occurrences < 700)");
    List<AttemptRow> rows =
        IntStream.range(0, 800)
            .mapToObj(n -> row(attempt("203.0.113.9", NOW, "/", ""), n + 1))
            .toList();
    assertThatThrownBy(() -> new JdbcAttemptStore(source).append(rows))
        .isInstanceOf(AttemptStoreException.class)
        .hasMessageStartingWith("database could not keep attempts (SQL state 23");
    assertThat(number(source, "select count(*) from seaworthy_attempt")).isZero();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsOldLosesThePersonAndThenGoes(Databases.Kind database) throws SQLException {
    DataSource source = database.fresh().get();
    JdbcSchema.create(source);
    List<AttemptRow> rows = new ArrayList<>();
    rows.add(row(attempt("203.0.113.9", NOW.minus(Duration.ofDays(29)), "/a", "ada"), 1));
    rows.add(row(attempt("203.0.113.9", NOW.minus(Duration.ofDays(31)), "/b", "bob"), 1));
    rows.add(row(attempt("2001:db8:1:2::3", NOW.minus(Duration.ofDays(40)), "/c", ""), 1));
    rows.add(row(attempt("203.0.113.9", NOW.minus(Duration.ofDays(366)), "/d", "dan"), 1));
    IntStream.range(0, 2_500)
        .mapToObj(n -> row(attempt("192.0.2.1", NOW.minus(Duration.ofDays(400)), "/e", "eve"), 1))
        .forEach(rows::add);
    new JdbcAttemptStore(source).append(rows);
    assertThat(retention(source).sweep()).isEqualTo(new Sweep(2, 2_501, 0));
    assertThat(
            strings(
                source,
                "select concat(sender, ' ', client, ' ', user_name, ' ', path)"
                    + " from seaworthy_attempt order by path"))
        .containsExactly(
            "203.0.113.9/32 203.0.113.9 ada /a",
            "203.0.113.0/24 203.0.113.0 (3) /b",
            "2001:db8:1::/48 2001:db8:1::  /c");
    assertThat(retention(source).sweep()).isEqualTo(new Sweep(0, 0, 0));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void endedAndLiftedBlocksAreForgottenAfterAMonthAndStandingOnesStay(Databases.Kind database) {
    DataSource source = database.fresh().get();
    JdbcSchema.create(source);
    Instant longAgo = NOW.minus(Duration.ofDays(60));
    JdbcBlockStore store = new JdbcBlockStore(source, Clock.fixed(longAgo, ZoneOffset.UTC));
    Cidr standing = Cidr.parse("192.0.2.4");
    store.append(
        List.of(
            blocked("192.0.2.1", longAgo, longAgo.plus(Duration.ofHours(1))),
            blocked("192.0.2.2", longAgo, longAgo.plus(Duration.ofDays(40))),
            new Change(0, Cidr.parse("192.0.2.3"), Optional.empty()),
            blocked("192.0.2.4", longAgo, Instant.MAX)));
    assertThat(retention(source).sweep()).isEqualTo(new Sweep(0, 0, 2));
    assertThat(store.since(0, 10))
        .extracting(Change::key)
        .containsExactly(Cidr.parse("192.0.2.2"), standing);
  }

  private static Change blocked(String address, Instant from, Instant until) {
    Cidr key = Cidr.parse(address);
    return new Change(
        0, key, Optional.of(new Block(key, from, until, 1, Scope.EVERYTHING, "decoy.post")));
  }

  private static JdbcRetention retention(DataSource source) {
    return new JdbcRetention(
        source,
        Clock.fixed(NOW, ZoneOffset.UTC),
        JdbcRetention.WHOLE,
        JdbcRetention.REDUCED,
        name -> "(" + name.length() + ")");
  }

  private static Attempt attempt(String client, Instant at, String path, String userName) {
    return new Attempt(
        at,
        Address.parse(client),
        "decoy.post",
        Weight.of(2),
        Mode.BLOCK,
        "POST",
        path,
        "curl/8",
        userName,
        false);
  }

  private static AttemptRow row(Attempt attempt, long count) {
    Address client = attempt.client();
    Cidr sender = Cidr.around(client.hi(), client.lo(), client.isIpv4() ? 128 : 64);
    return new AttemptRow(sender, attempt.rule(), count, attempt.at(), attempt.at(), attempt);
  }

  private static List<String> strings(DataSource source, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static long number(DataSource source, String sql) throws SQLException {
    return Long.parseLong(strings(source, sql).get(0));
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
