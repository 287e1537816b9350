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

  /** How long a server may say nothing at all. */
  private static final int SILENCE_MILLIS = 30_000;

  /** The SQL state of a connection that could not be made. */
  private static final String UNREACHABLE = "08001";

  /** The class of SQL states of a constraint that would be broken (ISO 9075). */
  private static final String CONSTRAINT = "23";

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
    try (Connection connection = connection()) {
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

  /**
   * A connection on which a server that says nothing is given up after a while. Pools fail in their
   * own ways, not all of them SQLExceptions.
   */
  private Connection connection() throws SQLException {
    Connection connection;
    try {
      connection = dataSource.getConnection();
    } catch (RuntimeException e) {
      throw new SQLException("no connection", UNREACHABLE, e);
    }
    try {
      connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
    } catch (SQLException | AbstractMethodError unsupported) {
      // The driver has no such limit; the one on statements stays.
    }
    return connection;
  }

  static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(STATEMENT_SECONDS);
    return statement;
  }

  /** Whether it failed because somebody else had written the same thing a moment before. */
  static boolean isConflict(AttemptStoreException failure) {
    return failure.getCause() instanceof SQLException sql
        && String.valueOf(sql.getSQLState()).startsWith(CONSTRAINT);
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
