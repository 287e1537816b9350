package dev.seaworthy.boot.store;

import dev.seaworthy.boot.store.StoreProperties.InitializeSchema;
import dev.seaworthy.guard.attempts.AttemptArchive;
import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.AttemptStoreException;
import dev.seaworthy.guard.attempts.BlockArchive;
import dev.seaworthy.guard.attempts.BlockHints;
import dev.seaworthy.guard.attempts.BlockStore;
import dev.seaworthy.guard.attempts.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A database file beside the application, for one node. What is committed is on the disk; the file
 * is closed when nobody has used it for a minute, and opened anew after a fault of the disk.
 */
final class FileStore implements GuardStore {
  private static final Log LOG = LogFactory.getLog(FileStore.class);
  private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_DELAY=60;TRACE_LEVEL_FILE=0";

  private final Path file;
  private final JdbcDataSource source = new JdbcDataSource();
  private final DatabaseStore database;

  /**
   * A file that nobody has opened yet.
   *
   * @param file without its ending
   */
  FileStore(Path file, StoreProperties.Retention limits, UnaryOperator<String> pseudonym) {
    this.file = file.toAbsolutePath().normalize();
    source.setURL("jdbc:h2:file:" + this.file + OPTIONS);
    source.setUser("guard");
    database =
        new DatabaseStore(source, InitializeSchema.ALWAYS, BlockHints.NONE, limits, pseudonym);
  }

  @Override
  public String name() {
    return "the H2 file " + file + ".mv.db";
  }

  /** The folder is the user's alone: addresses and names are in the file. */
  @Override
  public void prepare() {
    Path folder = file.getParent();
    try {
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder, forOneselfOnly(folder));
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new AttemptStoreException(
          folder
              + " cannot be made ("
              + e.getClass().getSimpleName()
              + "); set seaworthy.store.file to a place where the application may write",
          e);
    }
    database.prepare();
  }

  @Override
  public AttemptStore attempts() {
    return database.attempts();
  }

  @Override
  public BlockStore blocks() {
    return database.blocks();
  }

  @Override
  public AttemptArchive archive() {
    return database.archive();
  }

  @Override
  public BlockArchive standing() {
    return database.standing();
  }

  @Override
  public Shelf shelf() {
    return database.shelf();
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public long forget() {
    return database.forget();
  }

  @Override
  public void close() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      LOG.debug("the H2 file was not open, or could not be closed: SQL state " + e.getSQLState());
    }
  }

  private static FileAttribute<?>[] forOneselfOnly(Path near) {
    return near.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
