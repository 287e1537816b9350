package dev.seaworthy.store.jdbc;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive;
import dev.seaworthy.guard.attempts.AttemptRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Reads what {@link JdbcAttemptStore} wrote. Pages go on from a place in an index and never by
 * counting rows, so the thousandth costs what the first does; a search for text looks at {@value
 * #SCANNED} rows at a time. Thread-safe.
 */
public final class JdbcArchive implements AttemptArchive {
  private static final int SCANNED = 20_000;
  private static final int ERASED_AT_ONCE = 1_000;
  private static final String COLUMNS =
      "id, sender, rule, occurrences, first_at, last_at, client, points, at_once, mode, method,"
          + " path, user_agent, user_name, truncated, reduced";
  private static final String HOURS =
      "select hour_at, rule, occurrences from seaworthy_attempt_hour where hour_at >= ?"
          + " order by hour_at, rule";
  private static final String BUSIEST =
      "select sender, sum(occurrences) as tried, max(last_at) as last_tried from"
          + " (select sender, occurrences, last_at from seaworthy_attempt where last_at >= ?"
          + " order by last_at desc, id desc limit "
          + SCANNED
          + ") as latest group by sender order by tried desc, last_tried desc limit ?";

  private final Transaction reading;
  private final Transaction erasing;

  /** Reads tables made by {@link JdbcSchema}. */
  public JdbcArchive(DataSource dataSource) {
    this.reading = new Transaction(dataSource, "read attempts");
    this.erasing = new Transaction(dataSource, "erase attempts");
  }

  @Override
  public Page newest(Wanted wanted, Optional<Place> after, int most) {
    Condition rows = Condition.of(wanted, after);
    return reading.run(
        connection ->
            wanted.text().isEmpty()
                ? page(connection, rows, most)
                : search(connection, rows, wanted.text().get(), most));
  }

  @Override
  public Optional<Kept> find(long id) {
    return reading.run(
        connection ->
            kept(
                    connection,
                    "select " + COLUMNS + " from seaworthy_attempt where id = ?",
                    List.of(id))
                .stream()
                .findAny());
  }

  @Override
  public List<Hour> hours(Instant since) {
    return reading.run(
        connection -> {
          try (PreparedStatement hours = Transaction.prepare(connection, HOURS)) {
            hours.setLong(1, since.toEpochMilli() / 3_600_000 * 3_600_000);
            return hours(hours);
          }
        });
  }

  @Override
  public List<Busy> busiest(Instant since, int most) {
    return reading.run(
        connection -> {
          try (PreparedStatement busiest = Transaction.prepare(connection, BUSIEST)) {
            busiest.setLong(1, since.toEpochMilli());
            busiest.setInt(2, most);
            return busy(busiest);
          }
        });
  }

  @Override
  public long erase(Wanted wanted) {
    Optional<Place> after = Optional.empty();
    long erased = 0;
    Page page;
    do {
      page = newest(wanted, after, ERASED_AT_ONCE);
      List<Kept> found = page.rows();
      erased += erasing.run(connection -> delete(connection, found));
      after = page.next();
    } while (after.isPresent());
    return erased;
  }

  private static Page page(Connection connection, Condition rows, int most) throws SQLException {
    String sql =
        "select " + COLUMNS + " from seaworthy_attempt" + rows.where() + rows.newest() + " limit ?";
    List<Kept> found = kept(connection, sql, rows.with(most + 1));
    return found.size() <= most
        ? new Page(found, Optional.empty())
        : new Page(found.subList(0, most), Optional.of(found.get(most - 1).place()));
  }

  /** Text is looked for in so many rows; where there may be more, the page says where to go on. */
  private static Page search(Connection connection, Condition rows, String text, int most)
      throws SQLException {
    String latest =
        " from (select "
            + COLUMNS
            + " from seaworthy_attempt"
            + rows.where()
            + rows.newest()
            + " limit "
            + SCANNED
            + ") as latest";
    String like = Condition.like(text);
    List<Object> values = rows.with(like, like, like, most + 1);
    String sql = "select " + COLUMNS + latest + Condition.HOLDS + Condition.NEWEST + " limit ?";
    List<Kept> found = kept(connection, sql, values);
    if (found.size() > most) {
      return new Page(found.subList(0, most), Optional.of(found.get(most - 1).place()));
    }
    return new Page(found, endOfScan(connection, rows));
  }

  private static Optional<Place> endOfScan(Connection connection, Condition rows)
      throws SQLException {
    String sql =
        "select last_at, id from seaworthy_attempt"
            + rows.where()
            + rows.newest()
            + " limit 1 offset "
            + (SCANNED - 1);
    try (PreparedStatement end = Transaction.prepare(connection, sql)) {
      Condition.fill(end, rows.values());
      try (ResultSet row = end.executeQuery()) {
        return row.next()
            ? Optional.of(new Place(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2)))
            : Optional.empty();
      }
    }
  }

  private static List<Kept> kept(Connection connection, String sql, List<Object> values)
      throws SQLException {
    List<Kept> found = new ArrayList<>();
    try (PreparedStatement statement = Transaction.prepare(connection, sql)) {
      Condition.fill(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(kept(rows));
        }
      }
    }
    return found;
  }

  private static Kept kept(ResultSet row) throws SQLException {
    Instant last = Instant.ofEpochMilli(row.getLong("last_at"));
    Attempt sample =
        new Attempt(
            last,
            Address.parse(row.getString("client")),
            row.getString("rule"),
            new Weight(row.getInt("points"), row.getBoolean("at_once")),
            Mode.valueOf(row.getString("mode")),
            row.getString("method"),
            row.getString("path"),
            row.getString("user_agent"),
            row.getString("user_name"),
            row.getBoolean("truncated"));
    AttemptRow kept =
        new AttemptRow(
            Cidr.parse(row.getString("sender")),
            sample.rule(),
            row.getLong("occurrences"),
            Instant.ofEpochMilli(row.getLong("first_at")),
            last,
            sample);
    return new Kept(row.getLong("id"), kept, row.getBoolean("reduced"));
  }

  private static List<Hour> hours(PreparedStatement statement) throws SQLException {
    List<Hour> hours = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        hours.add(new Hour(Instant.ofEpochMilli(row.getLong(1)), row.getString(2), row.getLong(3)));
      }
    }
    return hours;
  }

  private static List<Busy> busy(PreparedStatement statement) throws SQLException {
    List<Busy> busy = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        busy.add(
            new Busy(
                Cidr.parse(row.getString(1)),
                row.getLong(2),
                Instant.ofEpochMilli(row.getLong(3))));
      }
    }
    return busy;
  }

  private static long delete(Connection connection, List<Kept> rows) throws SQLException {
    if (rows.isEmpty()) {
      return 0;
    }
    try (PreparedStatement delete =
        Transaction.prepare(connection, "delete from seaworthy_attempt where id = ?")) {
      for (Kept row : rows) {
        delete.setLong(1, row.id());
        delete.addBatch();
      }
      delete.executeBatch();
    }
    return rows.size();
  }
}
