package dev.seaworthy.benchmarks.stores;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.attempts.AttemptArchive;
import dev.seaworthy.guard.attempts.AttemptArchive.Page;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.BlockArchive;
import dev.seaworthy.guard.attempts.BlockStore;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import dev.seaworthy.guard.attempts.Sweep;
import dev.seaworthy.store.jdbc.JdbcArchive;
import dev.seaworthy.store.jdbc.JdbcAttemptStore;
import dev.seaworthy.store.jdbc.JdbcBlockStore;
import dev.seaworthy.store.jdbc.JdbcRetention;
import dev.seaworthy.store.jdbc.JdbcSchema;
import dev.seaworthy.store.redis.RedisArchive;
import dev.seaworthy.store.redis.RedisAttemptStore;
import dev.seaworthy.store.redis.RedisBlockStore;
import dev.seaworthy.store.redis.RedisLink;
import dev.seaworthy.store.redis.RedisRetention;
import dev.seaworthy.store.redis.RedisServer;
import io.lettuce.core.RedisClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Question: does looking into a store with a million attempts stay quick? Fills H2 (a file),
 * PostgreSQL or Redis with rows of thirty days, then times what each page of the console asks, and
 * how long a writer waits beside a sweep of the retention. Command: {@code benchmarks/stores.sh}.
 */
public final class FullStore {
  private static final int ROUNDS = 21;

  /** A slow question is asked less often, so that the whole ends in some minutes. */
  private static final int FEWEST = 3;

  private static final long MOST_NANOS = Duration.ofSeconds(5).toNanos();
  private static final Duration WHOLE = Duration.ofDays(28);
  private static final Duration REDUCED = Duration.ofDays(29);
  private static final int BLOCKS = 20_000;
  private static final List<String> INDEXES =
      List.of("newest", "sender", "rule", "user_name", "reduced");
  private static final Clock THEN = Clock.fixed(MadeAttempts.NOW, ZoneOffset.UTC);

  private FullStore() {}

  /** One kind of store. */
  private record Parts(
      String name,
      AttemptStore attempts,
      AttemptArchive archive,
      BlockStore blocks,
      BlockArchive standing,
      LongSupplier sweep) {}

  /**
   * Runs; the arguments are {@code h2}, {@code postgresql} or {@code redis}, rows, and a folder.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rows = Integer.parseInt(args[1]);
    Path folder = Path.of(args[2]).toAbsolutePath();
    switch (args[0]) {
      case "postgresql" -> {
        try (EmbeddedPostgres server =
            EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start()) {
          DataSource source = server.getPostgresDatabase();
          filledDatabase("PostgreSQL", source, rows);
          run(source, "vacuum analyze seaworthy_attempt");
          asked(database("PostgreSQL", source));
        }
      }
      case "redis" -> {
        try (RedisServer server = RedisServer.started(folder);
            RedisLink link = new RedisLink(server.uri(Duration.ofMinutes(1)), null, "full")) {
          asked(filled(redis(link, rows), rows));
          memory(server, rows);
        }
      }
      default -> {
        // Filled without waiting for the disk, which nobody does who wants to keep the rows.
        Path file = folder.resolve("full");
        JdbcDataSource filling =
            h2(file, ";DB_CLOSE_DELAY=-1;CACHE_SIZE=393216;WRITE_DELAY=5000;RETENTION_TIME=0");
        filledDatabase("H2", filling, rows);
        run(filling, "shutdown");
        asked(database("H2", h2(file, ";WRITE_DELAY=0;DB_CLOSE_DELAY=60")));
      }
    }
    System.exit(0);
  }

  private static JdbcDataSource h2(Path file, String options) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + file + options);
    return source;
  }

  private static void run(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The indexes are made when the rows are there, as for a table that is restored. */
  private static void filledDatabase(String name, DataSource source, int rows) {
    Parts store = database(name, source);
    for (String each : INDEXES) {
      run(source, "drop index seaworthy_attempt_" + each);
    }
    filled(store, rows);
    long began = System.nanoTime();
    JdbcSchema.create(source);
    said(name + ": indexes made", System.nanoTime() - began);
  }

  private static Parts database(String name, DataSource source) {
    JdbcSchema.create(source);
    JdbcBlockStore blocks = new JdbcBlockStore(source, Clock.systemUTC());
    JdbcRetention retention = new JdbcRetention(source, THEN, WHOLE, REDUCED, user -> "~");
    return new Parts(
        name,
        new JdbcAttemptStore(source),
        new JdbcArchive(source),
        blocks,
        blocks,
        () -> {
          Sweep sweep = retention.sweep();
          return sweep.reduced() + sweep.deleted();
        });
  }

  private static Parts redis(RedisLink link, int rows) {
    RedisBlockStore blocks = new RedisBlockStore(link, Clock.systemUTC());
    RedisRetention retention = new RedisRetention(link, THEN, WHOLE, REDUCED, user -> "~");
    return new Parts(
        "Redis",
        new RedisAttemptStore(link, 2 * rows),
        new RedisArchive(link),
        blocks,
        blocks,
        () -> {
          Sweep sweep = retention.sweep();
          return sweep.reduced() + sweep.deleted();
        });
  }

  private static void memory(RedisServer server, int rows) {
    RedisClient client = RedisClient.create(server.uri(Duration.ofMinutes(1)));
    String used =
        client
            .connect()
            .sync()
            .info("memory")
            .lines()
            .filter(line -> line.startsWith("used_memory:"))
            .map(line -> line.substring("used_memory:".length()))
            .findFirst()
            .orElse("0");
    client.shutdown();
    System.out.printf(
        Locale.ROOT,
        "Redis: %,d bytes of memory with %,d rows, what was written beside the sweep, and %,d"
            + " blocks%n",
        Long.parseLong(used),
        rows,
        BLOCKS);
  }

  private static Parts filled(Parts store, int rows) {
    long began = System.nanoTime();
    fill(store, rows);
    said(
        String.format(Locale.ROOT, "%s: %,d rows written", store.name, rows),
        System.nanoTime() - began);
    return store;
  }

  private static void said(String what, long nanos) {
    System.err.println(what + " in " + seconds(nanos) + " s");
  }

  private static void asked(Parts store) throws InterruptedException {
    PageQuestions.of(store.archive, store.standing)
        .forEach((page, question) -> ask(store.name, page, question));
    beside(store);
  }

  private static void ask(String name, String page, Supplier<?> question) {
    Object answer = question.get();
    long[] all = new long[ROUNDS];
    long end = System.nanoTime() + MOST_NANOS;
    int rounds = 0;
    while (rounds < ROUNDS && (rounds < FEWEST || System.nanoTime() - end < 0)) {
      long began = System.nanoTime();
      answer = question.get();
      all[rounds++] = System.nanoTime() - began;
    }
    long[] nanos = Arrays.copyOf(all, rounds);
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.1f | %.1f | %d | %s |%n",
        name,
        page,
        nanos[rounds / 2] / 1e6,
        nanos[rounds - 1] / 1e6,
        rounds,
        size(answer));
  }

  private static String size(Object answer) {
    if (answer instanceof Page page) {
      return page.rows().size() + " rows" + (page.next().isPresent() ? ", more" : "");
    }
    return answer instanceof List<?> list ? list.size() + " rows" : "1 row";
  }

  /** A writer writes a row every few milliseconds while the retention reduces what is old. */
  private static void beside(Parts store) throws InterruptedException {
    AttemptStore attempts = store.attempts;
    AtomicBoolean swept = new AtomicBoolean();
    List<Long> waits = new ArrayList<>();
    Thread writer =
        new Thread(
            () -> {
              for (int n = 0; !swept.get(); n++) {
                long began = System.nanoTime();
                attempts.append(List.of(MadeAttempts.row(n, MadeAttempts.NOW.plusSeconds(n))));
                waits.add(System.nanoTime() - began);
              }
            });
    writer.start();
    long began = System.nanoTime();
    long changed = store.sweep.getAsLong();
    long took = System.nanoTime() - began;
    swept.set(true);
    writer.join();
    long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%n%s: a sweep of %,d rows took %d s; beside it a writer wrote %,d rows, median %.1f ms,"
            + " longest %.1f ms%n",
        store.name,
        changed,
        seconds(took),
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  private static void fill(Parts store, int rows) {
    AttemptStore attempts = store.attempts;
    SplittableRandom random = new SplittableRandom(20_261_122);
    long month = Duration.ofDays(30).toMillis();
    List<AttemptRow> batch = new ArrayList<>();
    for (int n = 0; n < rows; n++) {
      int sender = n % 10 == 0 ? MadeAttempts.STUBBORN : random.nextInt(MadeAttempts.SENDERS);
      batch.add(MadeAttempts.row(sender, MadeAttempts.NOW.minusMillis(month - month * n / rows)));
      if (batch.size() == 5_000 || n == rows - 1) {
        attempts.append(batch);
        batch.clear();
      }
    }
    List<Change> changes = new ArrayList<>();
    for (int n = 0; n < BLOCKS; n++) {
      Block block =
          new Block(
              MadeAttempts.key(n),
              MadeAttempts.NOW,
              MadeAttempts.NOW.plus(Duration.ofDays(1)),
              1,
              Scope.GUARDED,
              "decoy.post");
      changes.add(new Change(0, block.key(), Optional.of(block)));
    }
    store.blocks.append(changes);
  }

  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).toSeconds();
  }
}
