package dev.seaworthy.store.jdbc;

import dev.seaworthy.guard.attempts.StoreContract;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIf;

/** Every database keeps to the same. */
class JdbcContractTest {
  @Nested
  class OnH2 extends StoreContract {
    @Override
    protected Parts fresh() {
      return parts("H2");
    }
  }

  @Nested
  class OnPostgresql extends StoreContract {
    @Override
    protected Parts fresh() {
      return parts("PostgreSQL");
    }
  }

  @Nested
  @EnabledIf("dev.seaworthy.store.jdbc.MariaServer#isThere")
  class OnMariadb extends StoreContract {
    @Override
    protected Parts fresh() {
      return parts("MariaDB");
    }
  }

  private static StoreContract.Parts parts(String database) {
    DataSource source =
        Databases.all()
            .filter(each -> each.name().equals(database))
            .findAny()
            .orElseThrow()
            .fresh()
            .get();
    JdbcSchema.create(source);
    JdbcBlockStore blocks = new JdbcBlockStore(source, Clock.systemUTC());
    return new StoreContract.Parts(
        new JdbcAttemptStore(source),
        new JdbcArchive(source),
        blocks,
        blocks,
        new JdbcShelf(source));
  }
}
