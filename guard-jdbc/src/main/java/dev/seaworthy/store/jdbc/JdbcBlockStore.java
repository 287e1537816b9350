package dev.seaworthy.store.jdbc;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.BlockArchive;
import dev.seaworthy.guard.attempts.BlockStore;
import dev.seaworthy.guard.attempts.Storable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Blocks in the table {@code seaworthy_block}: of each key the latest change.
 *
 * <p>Versions come from one row that a writer holds until it commits. So writers follow each other,
 * and a version is never visible before a lower one; at some writes a second that costs nothing,
 * and it needs no sequences, which MySQL lacks. In PostgreSQL each write also tells those who
 * listen with {@link PostgresHints}. Thread-safe.
 */
public final class JdbcBlockStore implements BlockStore, BlockArchive {
  private static final System.Logger LOG = System.getLogger(JdbcBlockStore.class.getName());
  private static final int LONGEST_REASON = 300;
  private static final String RAISE = "update seaworthy_block_version set version = version + ?";
  private static final String RAISED = "select version from seaworthy_block_version";
  private static final String UPDATE =
      "update seaworthy_block set version = ?, changed_at = ?, blocked = ?, from_at = ?,"
          + " until_at = ?, step = ?, scope = ?, reason = ? where cidr = ?";
  private static final String INSERT =
      "insert into seaworthy_block (version, changed_at, blocked, from_at, until_at, step, scope,"
          + " reason, cidr) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SELECT =
      "select version, cidr, blocked, from_at, until_at, step, scope, reason from seaworthy_block";
  private static final String SINCE = SELECT + " where version > ? order by version limit ?";
  private static final String STANDING =
      SELECT
          + " where version < ? and blocked = true and (until_at is null or until_at > ?)"
          + " order by version desc limit ?";
  private static final String LATEST = SELECT + " where cidr = ?";

  private final Transaction writing;
  private final Transaction reading;
  private final Clock clock;

  /**
   * Reads and writes tables made by {@link JdbcSchema}.
   *
   * @param clock dates the changes, for {@link JdbcRetention}
   */
  public JdbcBlockStore(DataSource dataSource, Clock clock) {
    this.writing = new Transaction(dataSource, "keep blocks");
    this.reading = new Transaction(dataSource, "read blocks");
    this.clock = clock;
  }

  @Override
  public void append(List<Change> changes) {
    Map<Cidr, Change> latest = new LinkedHashMap<>();
    for (Change change : changes) {
      latest.remove(change.key());
      latest.put(change.key(), change);
    }
    if (!latest.isEmpty()) {
      writing.run(connection -> write(connection, List.copyOf(latest.values())));
    }
  }

  @Override
  public List<Change> since(long version, int most) {
    return reading.run(
        connection -> {
          try (PreparedStatement since = Transaction.prepare(connection, SINCE)) {
            since.setLong(1, version);
            since.setInt(2, most);
            return read(since);
          }
        });
  }

  @Override
  public List<Change> standing(Instant now, long before, int most) {
    return reading.run(
        connection -> {
          try (PreparedStatement standing = Transaction.prepare(connection, STANDING)) {
            standing.setLong(1, before);
            standing.setLong(2, now.toEpochMilli());
            standing.setInt(3, most);
            return read(standing);
          }
        });
  }

  @Override
  public Optional<Change> latest(Cidr key) {
    return reading.run(
        connection -> {
          try (PreparedStatement latest = Transaction.prepare(connection, LATEST)) {
            latest.setString(1, key.toString());
            return read(latest).stream().findAny();
          }
        });
  }

  private int write(Connection connection, List<Change> changes) throws SQLException {
    long version = raise(connection, changes.size()) - changes.size();
    long now = clock.millis();
    try (PreparedStatement update = Transaction.prepare(connection, UPDATE);
        PreparedStatement insert = Transaction.prepare(connection, INSERT)) {
      for (Change change : changes) {
        version++;
        fill(update, change, version, now);
        if (update.executeUpdate() == 0) {
          fill(insert, change, version, now);
          insert.executeUpdate();
        }
      }
    }
    PostgresHints.tell(connection);
    return changes.size();
  }

  /** Takes the next versions; others wait here until this transaction ends. */
  private static long raise(Connection connection, int by) throws SQLException {
    try (PreparedStatement raise = Transaction.prepare(connection, RAISE);
        PreparedStatement raised = Transaction.prepare(connection, RAISED)) {
      raise.setInt(1, by);
      if (raise.executeUpdate() != 1) {
        throw new SQLException("seaworthy_block_version does not hold its one row", "02000");
      }
      try (ResultSet row = raised.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void fill(PreparedStatement statement, Change change, long version, long now)
      throws SQLException {
    statement.setLong(1, version);
    statement.setLong(2, now);
    statement.setBoolean(3, change.block().isPresent());
    if (change.block().isPresent()) {
      Block block = change.block().get();
      statement.setLong(4, block.from().toEpochMilli());
      setUntil(statement, block.until());
      statement.setInt(6, block.step());
      statement.setString(7, block.scope().name());
      statement.setString(8, Storable.text(block.reason(), LONGEST_REASON));
    } else {
      statement.setNull(4, Types.BIGINT);
      statement.setNull(5, Types.BIGINT);
      statement.setNull(6, Types.SMALLINT);
      statement.setNull(7, Types.VARCHAR);
      statement.setNull(8, Types.VARCHAR);
    }
    statement.setString(9, change.key().toString());
  }

  private static void setUntil(PreparedStatement statement, Instant until) throws SQLException {
    if (until.equals(Instant.MAX)) {
      statement.setNull(5, Types.BIGINT);
    } else {
      statement.setLong(5, until.toEpochMilli());
    }
  }

  private static List<Change> read(PreparedStatement statement) throws SQLException {
    List<Change> changes = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        change(rows).ifPresent(changes::add);
      }
    }
    return changes;
  }

  /** A row that somebody spoiled by hand must not keep the others from being read. */
  private static Optional<Change> change(ResultSet row) throws SQLException {
    long version = row.getLong("version");
    try {
      Cidr key = Cidr.parse(row.getString("cidr"));
      Optional<Block> block =
          row.getBoolean("blocked") ? Optional.of(block(key, row)) : Optional.empty();
      return Optional.of(new Change(version, key, block));
    } catch (IllegalArgumentException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "seaworthy_block: the row of version {0} is no block and is passed over: {1}",
          version,
          e.getMessage());
      return Optional.empty();
    }
  }

  private static Block block(Cidr key, ResultSet row) throws SQLException {
    Instant from = Instant.ofEpochMilli(row.getLong("from_at"));
    long until = row.getLong("until_at");
    Instant end = row.wasNull() ? Instant.MAX : Instant.ofEpochMilli(until);
    Scope scope = Scope.valueOf(String.valueOf(row.getString("scope")));
    String reason = row.getString("reason");
    return new Block(key, from, end, row.getInt("step"), scope, reason == null ? "" : reason);
  }
}
