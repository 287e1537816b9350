package dev.seaworthy.boot.store;

import dev.seaworthy.boot.store.StoreProperties.InitializeSchema;
import dev.seaworthy.guard.attempts.AttemptArchive;
import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.AttemptStoreException;
import dev.seaworthy.guard.attempts.BlockArchive;
import dev.seaworthy.guard.attempts.BlockHints;
import dev.seaworthy.guard.attempts.BlockStore;
import dev.seaworthy.guard.attempts.Shelf;
import dev.seaworthy.store.jdbc.JdbcArchive;
import dev.seaworthy.store.jdbc.JdbcAttemptStore;
import dev.seaworthy.store.jdbc.JdbcBlockStore;
import dev.seaworthy.store.jdbc.JdbcRetention;
import dev.seaworthy.store.jdbc.JdbcSchema;
import dev.seaworthy.store.jdbc.JdbcShelf;
import java.time.Clock;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** The application's own database, which other nodes may use as well. */
final class DatabaseStore implements GuardStore {
  private final DataSource source;
  private final InitializeSchema initialize;
  private final BlockHints hints;
  private final JdbcAttemptStore attempts;
  private final JdbcBlockStore blocks;
  private final JdbcArchive archive;
  private final JdbcShelf shelf;
  private final JdbcRetention retention;

  /**
   * A database, to which nobody has talked yet.
   *
   * @param initialize whether to make the tables
   * @param hints tells of changes by other nodes
   * @param limits how long rows are kept
   * @param pseudonym turns a user name into one that only the holder of the key can recompute
   */
  DatabaseStore(
      DataSource source,
      InitializeSchema initialize,
      BlockHints hints,
      StoreProperties.Retention limits,
      UnaryOperator<String> pseudonym) {
    this.source = source;
    this.initialize = initialize;
    this.hints = hints;
    Clock clock = Clock.systemUTC();
    attempts = new JdbcAttemptStore(source);
    blocks = new JdbcBlockStore(source, clock);
    archive = new JdbcArchive(source);
    shelf = new JdbcShelf(source);
    retention = new JdbcRetention(source, clock, limits.whole(), limits.reduced(), pseudonym);
  }

  @Override
  public String name() {
    return "the application's database";
  }

  @Override
  public void prepare() {
    boolean wanted =
        initialize == InitializeSchema.ALWAYS
            || (initialize == InitializeSchema.EMBEDDED && JdbcSchema.isInMemory(source));
    if (wanted) {
      JdbcSchema.create(source);
    } else if (!JdbcSchema.isThere(source)) {
      throw new AttemptStoreException(
          "it lacks the guard's tables; set seaworthy.store.initialize-schema to always, or run "
              + JdbcSchema.scriptName(source)
              + " of seaworthy-guard-jdbc");
    }
  }

  @Override
  public AttemptStore attempts() {
    return attempts;
  }

  @Override
  public BlockStore blocks() {
    return blocks;
  }

  @Override
  public AttemptArchive archive() {
    return archive;
  }

  @Override
  public BlockArchive standing() {
    return blocks;
  }

  @Override
  public Shelf shelf() {
    return shelf;
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public BlockHints hints() {
    return hints;
  }

  @Override
  public long forget() {
    return retention.sweep().rows();
  }
}
