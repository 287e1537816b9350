package dev.seaworthy.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * The databases that each test runs on: H2 in memory, a real PostgreSQL server, and where its
 * artifact is there a real MariaDB server.
 */
final class Databases {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private Databases() {}

  /**
   * A way to an empty database of its own, under its product's name.
   *
   * @param races how often a race is run on it: as often as its cost allows
   */
  record Kind(String name, Supplier<DataSource> fresh, int races) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Kind> all() {
    Kind h2 = new Kind("H2", Databases::h2, 200);
    Kind postgres = new Kind("PostgreSQL", Databases::postgres, 5);
    Kind maria = new Kind("MariaDB", Databases::maria, 5);
    return MariaServer.isThere() ? Stream.of(h2, postgres, maria) : Stream.of(h2, postgres);
  }

  private static DataSource maria() {
    return MariaServer.database("store" + NUMBER.incrementAndGet());
  }

  private static DataSource h2() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:store" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    return source;
  }

  /** The server stops with the JVM, as the library sees to. */
  private static synchronized DataSource postgres() {
    try {
      EmbeddedPostgres running = server;
      if (running == null) {
        running =
            EmbeddedPostgres.builder()
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
        server = running;
      }
      String name = "store" + NUMBER.incrementAndGet();
      try (var connection = running.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return running.getDatabase("postgres", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
