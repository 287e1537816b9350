package dev.seaworthy.store.jdbc;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.Reduction;
import dev.seaworthy.guard.attempts.Storable;
import dev.seaworthy.guard.attempts.Sweep;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Forgets: an address is personal data where it can be linked to a person (GDPR, recital 49 allows
 * it for the security of a network, article 5 limits how long).
 *
 * <p>Rows older than the first limit lose what points to a person: the address is cut to its IPv4
 * /24 or IPv6 /48, the user name replaced by a pseudonym, the user agent dropped. Rows older than
 * the second limit go, and with them the totals of their hours. So do blocks that ended, or were
 * lifted, a month ago: by then they no longer decide how long a next block lasts. Works in batches,
 * each a transaction of its own, so that nobody who writes has to wait long. For one thread at a
 * time.
 */
public final class JdbcRetention {
  /** How long a whole row is kept unless told otherwise. */
  public static final Duration WHOLE = Duration.ofDays(30);

  /** How long a reduced row is kept unless told otherwise. */
  public static final Duration REDUCED = Duration.ofDays(365);

  private static final Duration BLOCK_MEMORY = Duration.ofDays(30);
  private static final int BATCH = 1_000;

  private static final String TO_REDUCE =
      "select id, client, user_name, sender from seaworthy_attempt"
          + " where reduced = false and last_at < ? limit ?";
  private static final String REDUCE =
      "update seaworthy_attempt set sender = ?, client = ?, user_name = ?, user_agent = '',"
          + " reduced = true where id = ?";
  private static final String TO_DELETE =
      "select id from seaworthy_attempt where last_at < ? limit ?";
  private static final String DELETE = "delete from seaworthy_attempt where id = ?";
  private static final String FORGET_HOURS = "delete from seaworthy_attempt_hour where hour_at < ?";
  private static final String ENDED =
      "select cidr from seaworthy_block where changed_at < ?"
          + " and (blocked = false or until_at < ?) limit ?";
  private static final String FORGET =
      "delete from seaworthy_block where cidr = ? and changed_at < ?";

  private final Transaction transaction;
  private final Clock clock;
  private final Duration whole;
  private final Duration reduced;
  private final UnaryOperator<String> pseudonym;

  /**
   * Keeps rows for so long.
   *
   * @param whole how long whole rows are kept
   * @param reduced how long reduced rows are kept; at least as long as whole ones
   * @param pseudonym turns a user name into one that only the holder of the key can recompute
   * @throws IllegalArgumentException if the second limit comes before the first
   */
  public JdbcRetention(
      DataSource dataSource,
      Clock clock,
      Duration whole,
      Duration reduced,
      UnaryOperator<String> pseudonym) {
    if (reduced.compareTo(whole) < 0) {
      throw new IllegalArgumentException(
          "reduced rows are kept for " + reduced + ", shorter than whole ones, " + whole);
    }
    this.transaction = new Transaction(dataSource, "forget what is old");
    this.clock = clock;
    this.whole = whole;
    this.reduced = reduced;
    this.pseudonym = pseudonym;
  }

  /**
   * Forgets all that is due now.
   *
   * @throws dev.seaworthy.guard.attempts.AttemptStoreException if the database fails; what was done
   *     by then stays done
   */
  public Sweep sweep() {
    long now = clock.millis();
    long deleted = untilNoneIsLeft(c -> delete(c, now - reduced.toMillis()));
    transaction.run(c -> forgetHours(c, now - reduced.toMillis()));
    long cut = untilNoneIsLeft(c -> reduce(c, now - whole.toMillis()));
    long blocks = untilNoneIsLeft(c -> forgetBlocks(c, now - BLOCK_MEMORY.toMillis()));
    return new Sweep(cut, deleted, blocks);
  }

  private long untilNoneIsLeft(Transaction.Work<Integer> batch) {
    long all = 0;
    int done;
    do {
      done = transaction.run(batch);
      all += done;
    } while (done == BATCH);
    return all;
  }

  private record Row(long id, String client, String userName, String sender) {}

  private int reduce(Connection connection, long before) throws SQLException {
    List<Row> due = new ArrayList<>();
    try (PreparedStatement find = Transaction.prepare(connection, TO_REDUCE)) {
      find.setLong(1, before);
      find.setInt(2, BATCH);
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          due.add(
              new Row(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
        }
      }
    }
    try (PreparedStatement reduce = Transaction.prepare(connection, REDUCE)) {
      for (Row row : due) {
        Address client = Address.parse(row.client);
        reduce.setString(1, Reduction.sender(Cidr.parse(row.sender)).toString());
        reduce.setString(2, Reduction.client(client).toString());
        reduce.setString(3, row.userName.isEmpty() ? "" : named(row.userName));
        reduce.setLong(4, row.id);
        reduce.addBatch();
      }
      if (!due.isEmpty()) {
        reduce.executeBatch();
      }
    }
    return due.size();
  }

  private String named(String userName) {
    return Storable.text(pseudonym.apply(userName), 150);
  }

  private static int delete(Connection connection, long before) throws SQLException {
    List<Long> due = new ArrayList<>();
    try (PreparedStatement find = Transaction.prepare(connection, TO_DELETE)) {
      find.setLong(1, before);
      find.setInt(2, BATCH);
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          due.add(rows.getLong(1));
        }
      }
    }
    try (PreparedStatement delete = Transaction.prepare(connection, DELETE)) {
      for (long id : due) {
        delete.setLong(1, id);
        delete.addBatch();
      }
      if (!due.isEmpty()) {
        delete.executeBatch();
      }
    }
    return due.size();
  }

  /** One row an hour and rule: so few that one statement does it. */
  private static int forgetHours(Connection connection, long before) throws SQLException {
    try (PreparedStatement forget = Transaction.prepare(connection, FORGET_HOURS)) {
      forget.setLong(1, before);
      return forget.executeUpdate();
    }
  }

  private static int forgetBlocks(Connection connection, long before) throws SQLException {
    List<String> due = new ArrayList<>();
    try (PreparedStatement find = Transaction.prepare(connection, ENDED)) {
      find.setLong(1, before);
      find.setLong(2, before);
      find.setInt(3, BATCH);
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          due.add(rows.getString(1));
        }
      }
    }
    try (PreparedStatement forget = Transaction.prepare(connection, FORGET)) {
      for (String cidr : due) {
        forget.setString(1, cidr);
        forget.setLong(2, before);
        forget.addBatch();
      }
      if (!due.isEmpty()) {
        forget.executeBatch();
      }
    }
    return due.size();
  }
}
