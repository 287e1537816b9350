package dev.seaworthy.store.jdbc;

import static dev.seaworthy.guard.attempts.Storable.text;

import dev.seaworthy.guard.attempts.AttemptStoreException;
import dev.seaworthy.guard.attempts.Shelf;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The table {@code seaworthy_shelf}. Thread-safe. */
public final class JdbcShelf implements Shelf {
  private static final String UPDATE =
      "update seaworthy_shelf set put_at = ?, body = ? where kind = ? and name = ?";
  private static final String INSERT =
      "insert into seaworthy_shelf (put_at, body, kind, name) values (?, ?, ?, ?)";
  private static final String DELETE = "delete from seaworthy_shelf where kind = ? and name = ?";
  private static final String FIND =
      "select name, put_at, body from seaworthy_shelf where kind = ? and name = ?";
  private static final String NEWEST =
      "select name, put_at, body from seaworthy_shelf where kind = ?"
          + " order by put_at desc, name limit ?";

  private final Transaction transaction;

  /** Reads and writes tables made by {@link JdbcSchema}. */
  public JdbcShelf(DataSource dataSource) {
    this.transaction = new Transaction(dataSource, "use its shelf");
  }

  @Override
  public void put(String kind, Item item) {
    try {
      transaction.run(connection -> put(connection, kind, item));
    } catch (AttemptStoreException e) {
      if (!Transaction.isConflict(e)) {
        throw e;
      }
      transaction.run(connection -> put(connection, kind, item));
    }
  }

  @Override
  public void remove(String kind, String name) {
    transaction.run(
        connection -> {
          try (PreparedStatement delete = Transaction.prepare(connection, DELETE)) {
            delete.setString(1, kind);
            delete.setString(2, text(name, LONGEST_NAME));
            return delete.executeUpdate();
          }
        });
  }

  @Override
  public Optional<Item> find(String kind, String name) {
    return transaction.run(
        connection -> {
          try (PreparedStatement find = Transaction.prepare(connection, FIND)) {
            find.setString(1, kind);
            find.setString(2, text(name, LONGEST_NAME));
            return items(find).stream().findAny();
          }
        });
  }

  @Override
  public List<Item> newest(String kind, int most) {
    return transaction.run(
        connection -> {
          try (PreparedStatement newest = Transaction.prepare(connection, NEWEST)) {
            newest.setString(1, kind);
            newest.setInt(2, most);
            return items(newest);
          }
        });
  }

  private static int put(Connection connection, String kind, Item item) throws SQLException {
    try (PreparedStatement update = Transaction.prepare(connection, UPDATE);
        PreparedStatement insert = Transaction.prepare(connection, INSERT)) {
      int changed = changed(update, kind, item);
      return changed == 0 ? changed(insert, kind, item) : changed;
    }
  }

  private static int changed(PreparedStatement statement, String kind, Item item)
      throws SQLException {
    statement.setLong(1, item.at().toEpochMilli());
    statement.setString(2, text(item.text(), LONGEST_TEXT));
    statement.setString(3, kind);
    statement.setString(4, text(item.name(), LONGEST_NAME));
    return statement.executeUpdate();
  }

  private static List<Item> items(PreparedStatement statement) throws SQLException {
    List<Item> items = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        items.add(
            new Item(row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3)));
      }
    }
    return items;
  }
}
