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
   * The script for a database, by the name its driver gives it.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static String script(String product) {
    String name =
        switch (product.toLowerCase(Locale.ROOT)) {
          case "h2" -> "schema-h2.sql";
          case "postgresql" -> "schema-postgresql.sql";
          case "mysql", "mariadb" -> "schema-mysql.sql";
          default ->
              throw new IllegalArgumentException(
                  "database is "
                      + product
                      + "; attempts and blocks are kept in H2, PostgreSQL, MySQL or MariaDB");
        };
    try (InputStream in = JdbcSchema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + JdbcSchema.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
