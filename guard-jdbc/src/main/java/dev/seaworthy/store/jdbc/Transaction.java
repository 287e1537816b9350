package dev.seaworthy.store.jdbc;

import dev.seaworthy.guard.attempts.AttemptStoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work on one connection, all of it or none, and says in one way what failed. */
final class Transaction {
  /** How long one statement may take, in seconds. */
  private static final int STATEMENT_SECONDS = 20;

  private final DataSource dataSource;
  private final String doing;

  /**
   * Names what it is for.
   *
   * @param doing completes "database could not …", such as {@code keep attempts}
   */
  Transaction(DataSource dataSource, String doing) {
    this.dataSource = dataSource;
    this.doing = doing;
  }

  /** Work on a connection that somebody else opens, commits and closes. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  <T> T run(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      boolean automatic = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        rollBack(connection, e);
        throw e;
      } finally {
        connection.setAutoCommit(automatic);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(STATEMENT_SECONDS);
    return statement;
  }

  /** The driver's text may repeat values that strangers sent, so only its state is repeated. */
  private AttemptStoreException failed(SQLException e) {
    return new AttemptStoreException(
        "database could not "
            + doing
            + " (SQL state "
            + e.getSQLState()
            + "); see that it is up, and that the tables of seaworthy-guard-jdbc are there",
        e);
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
