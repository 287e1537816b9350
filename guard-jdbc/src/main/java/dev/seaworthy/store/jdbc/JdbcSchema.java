package dev.seaworthy.store.jdbc;

import dev.seaworthy.guard.attempts.AttemptStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * The tables of {@link JdbcAttemptStore} and {@link JdbcBlockStore}.
 *
 * <p>The scripts lie beside this class ({@code schema-h2.sql}, {@code schema-postgresql.sql},
 * {@code schema-mysql.sql}) for those who keep their schema with Flyway or Liquibase. Running them
 * twice changes nothing.
 */
public final class JdbcSchema {
  private static final List<String> TABLES =
      List.of(
          "seaworthy_attempt",
          "seaworthy_attempt_hour",
          "seaworthy_block",
          "seaworthy_block_version",
          "seaworthy_shelf");

  /** The class of SQL states of a statement that cannot be run (ISO 9075). */
  private static final String FAULTY_STATEMENT = "42";

  private JdbcSchema() {}

  /**
   * Makes the tables that are missing. Several nodes may do so at once.
   *
   * @throws IllegalArgumentException if the database is none of those named
   * @throws AttemptStoreException if it cannot be reached, or refuses
   */
  public static void create(DataSource dataSource) {
    Transaction transaction = new Transaction(dataSource, "make its tables");
    String product = transaction.run(c -> c.getMetaData().getDatabaseProductName());
    List<String> statements = statements(script(product));
    // A node that loses the race for a table or an index is refused by H2 and PostgreSQL alike, but
    // what it lost to is there from then on: it can lose at most once for each statement.
    int chances = statements.size();
    while (true) {
      try {
        transaction.run(connection -> execute(connection, statements));
        return;
      } catch (AttemptStoreException e) {
        if (chances-- == 0) {
          throw e;
        }
      }
    }
  }

  /**
   * Whether the database lives in the memory of this process, so that nobody else can have made its
   * tables.
   *
   * @throws AttemptStoreException if it cannot be reached
   */
  public static boolean isInMemory(DataSource dataSource) {
    String url = new Transaction(dataSource, "say where it is").run(c -> c.getMetaData().getURL());
    return url != null && url.startsWith("jdbc:h2:mem:");
  }

  /**
   * Whether the tables are there.
   *
   * @throws AttemptStoreException if the database cannot be reached
   */
  public static boolean isThere(DataSource dataSource) {
    return new Transaction(dataSource, "look for its tables").run(JdbcSchema::hasTables);
  }

  /**
   * The name of the script for a database, beside this class.
   *
   * @throws IllegalArgumentException if there is none for it
   * @throws AttemptStoreException if it cannot be reached
   */
  public static String scriptName(DataSource dataSource) {
    Transaction transaction = new Transaction(dataSource, "say what it is");
    String product = transaction.run(c -> c.getMetaData().getDatabaseProductName());
    return scriptName(product);
  }

  /**
   * The script for a database, by the name its driver gives it.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static String script(String product) {
    String name = scriptName(product);
    try (InputStream in = JdbcSchema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + JdbcSchema.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String scriptName(String product) {
    return switch (product.toLowerCase(Locale.ROOT)) {
      case "h2" -> "schema-h2.sql";
      case "postgresql" -> "schema-postgresql.sql";
      case "mysql", "mariadb" -> "schema-mysql.sql";
      default ->
          throw new IllegalArgumentException(
              "database is "
                  + product
                  + "; attempts and blocks are kept in H2, PostgreSQL, MySQL or MariaDB");
    };
  }

  /** A table that is missing is a fault of the statement to every database. */
  private static boolean hasTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.executeQuery("select 1 from " + table + " where 1 = 0").close();
      }
      return true;
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith(FAULTY_STATEMENT)) {
        connection.rollback();
        return false;
      }
      throw e;
    }
  }

  private static List<String> statements(String script) {
    return Arrays.stream(script.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static int execute(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
    return statements.size();
  }
}
