package dev.seaworthy.store.jdbc;

import static dev.seaworthy.guard.attempts.Storable.text;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.AttemptStoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Attempts in the table {@code seaworthy_attempt}, one row for each {@link AttemptRow}, and their
 * totals by hour and rule in {@code seaworthy_attempt_hour}. {@link JdbcArchive} reads both.
 *
 * <p>Rows are written in one transaction. If the connection breaks while it is committed, nobody
 * can tell whether it was: the rows are offered again and may then stand twice, but are never lost.
 * Thread-safe.
 */
public final class JdbcAttemptStore implements AttemptStore {
  private static final int BATCH = 500;
  private static final String INSERT =
      "insert into seaworthy_attempt (sender, rule, occurrences, first_at, last_at, client, points,"
          + " at_once, mode, method, path, user_agent, user_name, truncated, reduced)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)";
  private static final String COUNT_MORE =
      "update seaworthy_attempt_hour set occurrences = occurrences + ?"
          + " where hour_at = ? and rule = ?";
  private static final String COUNT_FIRST =
      "insert into seaworthy_attempt_hour (occurrences, hour_at, rule) values (?, ?, ?)";

  private final Transaction transaction;

  /** Writes to tables made by {@link JdbcSchema}. */
  public JdbcAttemptStore(DataSource dataSource) {
    this.transaction = new Transaction(dataSource, "keep attempts");
  }

  @Override
  public void append(List<AttemptRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try {
      transaction.run(connection -> insert(connection, rows));
    } catch (AttemptStoreException e) {
      if (!Transaction.isConflict(e)) {
        throw e;
      }
      // Another node was first to count in this hour: its row is there now.
      transaction.run(connection -> insert(connection, rows));
    }
  }

  private static int insert(Connection connection, List<AttemptRow> rows) throws SQLException {
    try (PreparedStatement statement = Transaction.prepare(connection, INSERT)) {
      int waiting = 0;
      for (AttemptRow row : rows) {
        fill(statement, row);
        statement.addBatch();
        waiting++;
        if (waiting == BATCH) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
    }
    count(connection, rows);
    return rows.size();
  }

  private record Hour(long at, String rule) {}

  /** In one order on all nodes, so that none waits for another in a circle. */
  private static void count(Connection connection, List<AttemptRow> rows) throws SQLException {
    Map<Hour, Long> hours =
        new TreeMap<>(Comparator.comparingLong(Hour::at).thenComparing(Hour::rule));
    for (AttemptRow row : rows) {
      Instant hour = row.last().truncatedTo(ChronoUnit.HOURS);
      hours.merge(new Hour(hour.toEpochMilli(), text(row.rule(), 64)), row.count(), Long::sum);
    }
    try (PreparedStatement more = Transaction.prepare(connection, COUNT_MORE);
        PreparedStatement first = Transaction.prepare(connection, COUNT_FIRST)) {
      for (Map.Entry<Hour, Long> each : hours.entrySet()) {
        if (changed(more, each) == 0) {
          changed(first, each);
        }
      }
    }
  }

  private static int changed(PreparedStatement statement, Map.Entry<Hour, Long> hour)
      throws SQLException {
    statement.setLong(1, hour.getValue());
    statement.setLong(2, hour.getKey().at);
    statement.setString(3, hour.getKey().rule);
    return statement.executeUpdate();
  }

  private static void fill(PreparedStatement statement, AttemptRow row) throws SQLException {
    Attempt sample = row.sample();
    statement.setString(1, row.sender().toString());
    statement.setString(2, text(row.rule(), 64));
    statement.setLong(3, row.count());
    statement.setLong(4, row.first().toEpochMilli());
    statement.setLong(5, row.last().toEpochMilli());
    statement.setString(6, sample.client().toString());
    statement.setInt(7, sample.weight().points());
    statement.setBoolean(8, sample.weight().blocksAtOnce());
    statement.setString(9, sample.mode().name());
    statement.setString(10, text(sample.method(), 16));
    statement.setString(11, text(sample.path(), 500));
    statement.setString(12, text(sample.userAgent(), 300));
    statement.setString(13, text(sample.userName(), 150));
    statement.setBoolean(14, sample.truncated());
  }
}
