package dev.seaworthy.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptStoreException;
import dev.seaworthy.guard.attempts.BlockStore;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JdbcBlockStoreTest {
  private static final int NODES = 4;
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Cidr KEY = Cidr.parse("198.51.100.7");
  private static final Cidr SITE = Cidr.parse("2001:db8:7::/48");

  static Stream<Databases.Kind> databases() {
    return Databases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aBlockComesBackAsItWent(Databases.Kind database) {
    BlockStore store = store(database.fresh().get());
    Block timed = new Block(KEY, NOW, NOW.plusSeconds(3600), 3, Scope.GUARDED, "decoy.post");
    Block forGood =
        new Block(SITE, NOW, Instant.MAX, 1, Scope.EVERYTHING, "ärgerlich \ud83d\ude42");
    store.append(List.of(begun(timed), begun(forGood)));
    assertThat(store.since(0, 10))
        .containsExactly(
            new Change(1, KEY, Optional.of(timed)), new Change(2, SITE, Optional.of(forGood)));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void ofEachKeyTheLatestChangeStaysUnderANewVersion(Databases.Kind database) {
    BlockStore store = store(database.fresh().get());
    store.append(List.of(begun(block(KEY)), begun(block(SITE))));
    store.append(List.of(new Change(0, KEY, Optional.empty())));
    assertThat(store.since(2, 10)).containsExactly(new Change(3, KEY, Optional.empty()));
    assertThat(store.since(0, 10)).extracting(Change::version).containsExactly(2L, 3L);
    assertThat(store.since(0, 1)).extracting(Change::key).containsExactly(SITE);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void writersAtOnceGetVersionsOfTheirOwnInTheOrderTheyBecomeVisible(Databases.Kind database)
      throws ExecutionException, InterruptedException {
    DataSource source = database.fresh().get();
    JdbcSchema.create(source);
    int writers = 8;
    int each = 20;
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    List<Future<?>> done = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      long number = writer;
      done.add(
          pool.submit(
              () -> {
                JdbcBlockStore store = new JdbcBlockStore(source, CLOCK);
                for (int round = 0; round < each; round++) {
                  // Every second key is one that another writer changes at the same time.
                  long net = round % 2 == 0 ? round : number * each + round;
                  Cidr key = Cidr.around(0x2001_0db8_0000_0000L + net, 0, 64);
                  store.append(List.of(begun(block(key))));
                }
              }));
    }
    for (Future<?> one : done) {
      one.get();
    }
    pool.shutdown();
    List<Change> all = new JdbcBlockStore(source, CLOCK).since(0, 1_000);
    assertThat(all).extracting(Change::version).doesNotHaveDuplicates().isSorted();
    assertThat(all.get(all.size() - 1).version()).isEqualTo((long) writers * each);
    assertThat(all).extracting(Change::key).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aRowSpoiledByHandDoesNotHideTheOthers(Databases.Kind database) throws SQLException {
    DataSource source = database.fresh().get();
    BlockStore store = store(source);
    store.append(List.of(begun(block(KEY)), begun(block(SITE))));
    execute(source, "update seaworthy_block set cidr = 'the office' where version = 1");
    assertThat(store.since(0, 10)).extracting(Change::key).containsExactly(SITE);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void withoutTablesItSaysWhatIsMissing(Databases.Kind database) {
    BlockStore store = new JdbcBlockStore(database.fresh().get(), CLOCK);
    assertThatThrownBy(() -> store.since(0, 10))
        .isInstanceOf(AttemptStoreException.class)
        .hasMessageMatching(
            "database could not read blocks \\(SQL state \\w+\\); see that it is up, and that the"
                + " tables of seaworthy-guard-jdbc are there");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void makingTheTablesTwiceOrAtOnceChangesNothing(Databases.Kind database)
      throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(NODES);
    DataSource source = database.fresh().get();
    for (int round = 0; round < database.races(); round++) {
      source = database.fresh().get();
      createAtOnce(pool, source);
    }
    pool.shutdown();
    BlockStore store = new JdbcBlockStore(source, CLOCK);
    store.append(List.of(begun(block(KEY))));
    JdbcSchema.create(source);
    assertThat(store.since(0, 10)).hasSize(1);
  }

  private static void createAtOnce(ExecutorService pool, DataSource source)
      throws ExecutionException, InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> nodes = new ArrayList<>();
    for (int node = 0; node < NODES; node++) {
      nodes.add(
          pool.submit(
              () -> {
                start.await();
                JdbcSchema.create(source);
                return null;
              }));
    }
    start.countDown();
    for (Future<?> node : nodes) {
      node.get();
    }
  }

  private static BlockStore store(DataSource source) {
    JdbcSchema.create(source);
    return new JdbcBlockStore(source, CLOCK);
  }

  private static Block block(Cidr key) {
    return new Block(key, NOW, NOW.plusSeconds(60), 1, Scope.EVERYTHING, "bait.dot-env");
  }

  private static Change begun(Block block) {
    return new Change(0, block.key(), Optional.of(block));
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
