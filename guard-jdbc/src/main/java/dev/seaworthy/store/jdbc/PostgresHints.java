package dev.seaworthy.store.jdbc;

import dev.seaworthy.guard.attempts.BlockHints;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Hints through PostgreSQL's {@code LISTEN} and {@code NOTIFY}: one with each transaction that
 * changes blocks, without content. Thread-safe.
 *
 * <p>Listening takes a connection for good, so give a way to one that belongs to no pool. The class
 * needs PostgreSQL's own driver.
 */
public final class PostgresHints implements BlockHints {
  private static final System.Logger LOG = System.getLogger(PostgresHints.class.getName());
  private static final String CHANNEL = "seaworthy_block";
  private static final int HEAR_MILLIS = 10_000;
  private static final long FIRST_PAUSE_SECONDS = 1;
  private static final long LONGEST_PAUSE_SECONDS = 30;

  private final Connecting connecting;

  /** Makes a connection of its own each time it is called. */
  @FunctionalInterface
  public interface Connecting {
    /**
     * A new connection, which the caller closes.
     *
     * @throws SQLException if there is none to be had
     */
    Connection connect() throws SQLException;
  }

  /** Listens on connections made in this way. */
  public PostgresHints(Connecting connecting) {
    this.connecting = connecting;
  }

  /** Tells those who listen, once the transaction of this connection is committed. */
  static void tell(Connection connection) throws SQLException {
    if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("notify " + CHANNEL);
      }
    }
  }

  @Override
  public Listening listen(Runnable changed) {
    Ear ear = new Ear(connecting, changed);
    Thread thread = new Thread(ear, "seaworthy-hints");
    thread.setDaemon(true);
    thread.start();
    return ear;
  }

  /** One thread and one connection that hear. */
  private static final class Ear implements Runnable, Listening {
    private final Connecting connecting;
    private final Runnable changed;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Connection current;
    private long pauseSeconds = FIRST_PAUSE_SECONDS;

    Ear(Connecting connecting, Runnable changed) {
      this.connecting = connecting;
      this.changed = changed;
    }

    @Override
    public void run() {
      while (!isClosed()) {
        try (Connection connection = connecting.connect()) {
          hear(connection);
        } catch (SQLException e) {
          pause(e);
        }
      }
    }

    /** Whoever has just begun to listen may have missed something. */
    private void hear(Connection connection) throws SQLException {
      if (!keep(connection)) {
        return;
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("listen " + CHANNEL);
      }
      PGConnection server = connection.unwrap(PGConnection.class);
      pauseSeconds = FIRST_PAUSE_SECONDS;
      changed.run();
      while (!isClosed()) {
        if (server.getNotifications(HEAR_MILLIS).length > 0) {
          changed.run();
        }
      }
    }

    private void pause(SQLException failure) {
      if (isClosed()) {
        return;
      }
      LOG.log(
          System.Logger.Level.DEBUG,
          "PostgreSQL cannot be heard (SQL state {0}); blocks of other nodes come by polling",
          failure.getSQLState());
      try {
        boolean end = closed.await(pauseSeconds, TimeUnit.SECONDS);
        pauseSeconds = end ? pauseSeconds : Math.min(2 * pauseSeconds, LONGEST_PAUSE_SECONDS);
      } catch (InterruptedException e) {
        close();
      }
    }

    private boolean isClosed() {
      return closed.getCount() == 0;
    }

    private synchronized boolean keep(Connection connection) {
      current = connection;
      return !isClosed();
    }

    /** Cuts the connection, which ends the waiting on it. */
    @Override
    public void close() {
      closed.countDown();
      Connection open;
      synchronized (this) {
        open = current;
        current = null;
      }
      if (open != null) {
        try {
          open.abort(Runnable::run);
        } catch (SQLException e) {
          // It is gone already.
        }
      }
    }
  }
}
