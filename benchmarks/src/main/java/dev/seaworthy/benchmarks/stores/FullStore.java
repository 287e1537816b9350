package dev.seaworthy.benchmarks.stores;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive;
import dev.seaworthy.guard.attempts.AttemptArchive.Page;
import dev.seaworthy.guard.attempts.AttemptArchive.Place;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.BlockArchive;
import dev.seaworthy.guard.attempts.BlockStore;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import dev.seaworthy.guard.tables.AddressLists;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
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
  private static final int SENDERS = 50_000;

  /** One sender makes a tenth of all attempts, and one name is in a third of them. */
  private static final int STUBBORN = 0;

  private static final String COMMON = "admin";
  private static final int BLOCKS = 20_000;
  private static final List<String> RULES =
      List.of("decoy.post", "decoy.touch", "bait.dot-env", "bait.git-config", "login.public");
  private static final List<String> INDEXES =
      List.of("newest", "sender", "rule", "user_name", "reduced");
  private static final Instant NOW = Instant.parse("2026-11-22T10:30:00Z");
  private static final Clock THEN = Clock.fixed(NOW, ZoneOffset.UTC);

  private FullStore() {}

  /** One question to the store. */
  @FunctionalInterface
  private interface Question {
    Object ask();
  }

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
          JdbcRetention.Sweep sweep = retention.sweep();
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
          RedisRetention.Sweep sweep = retention.sweep();
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
    questions(store).forEach((page, question) -> ask(store.name, page, question));
    beside(store);
  }

  /** What the pages ask. */
  private static Map<String, Question> questions(Parts store) {
    AttemptArchive archive = store.archive;
    BlockArchive blocks = store.standing;
    Instant day = NOW.minus(Duration.ofDays(1));
    Optional<Place> none = Optional.empty();
    Wanted rare = wanted("rule", "honeytoken");
    Map<String, Question> all = new LinkedHashMap<>();
    all.put("overview: totals by hour", () -> archive.hours(day));
    all.put("overview: busiest senders", () -> archive.busiest(day, 8));
    all.put("overview: blocks in force", () -> blocks.standing(NOW, Long.MAX_VALUE, 1_000));
    all.put(
        "overview: all that it asks",
        () -> {
          archive.hours(day);
          archive.busiest(day, 8);
          blocks.standing(NOW, Long.MAX_VALUE, 1_000);
          return archive.newest(Wanted.ALL, none, 8);
        });
    all.put(
        "attempts: all that it asks",
        () -> {
          archive.hours(NOW.minus(Duration.ofDays(30)));
          return archive.newest(wanted("name", COMMON), none, 50);
        });
    all.put("attempts: first page", () -> archive.newest(Wanted.ALL, none, 50));
    all.put("attempts: page in the middle of all", () -> archive.newest(Wanted.ALL, deep(), 50));
    all.put("attempts: one rule", () -> archive.newest(wanted("rule", "bait.dot-env"), none, 50));
    all.put("attempts: a rule that never fired", () -> archive.newest(rare, none, 50));
    all.put("attempts: one name", () -> archive.newest(wanted("name", "root7"), none, 50));
    all.put(
        "attempts: the name most often tried",
        () -> archive.newest(wanted("name", COMMON), none, 50));
    all.put("attempts: one rule, one sender, one day", () -> archive.newest(narrow(day), none, 50));
    all.put(
        "attempts: a text that is often there",
        () -> archive.newest(wanted("text", "wp-"), none, 50));
    all.put(
        "attempts: a text that is nowhere", () -> archive.newest(wanted("text", "zzz"), none, 50));
    all.put("address: all of one sender", () -> archive.newest(Wanted.of(key(77)), none, 50));
    all.put(
        "address: a tenth of all rows", () -> archive.newest(Wanted.of(key(STUBBORN)), none, 50));
    all.put("address: its latest block", () -> blocks.latest(key(77)));
    all.put("attempt: one by its id", () -> archive.find(4_711));
    return all;
  }

  private static Optional<Place> deep() {
    return Optional.of(new Place(NOW.minus(Duration.ofDays(15)), Long.MAX_VALUE));
  }

  private static Wanted wanted(String field, String value) {
    Optional<String> given = Optional.of(value);
    Optional<String> none = Optional.empty();
    return new Wanted(
        Optional.empty(),
        field.equals("rule") ? given : none,
        field.equals("name") ? given : none,
        field.equals("text") ? given : none,
        Optional.empty(),
        Optional.empty());
  }

  private static Wanted narrow(Instant since) {
    return new Wanted(
        Optional.of(key(STUBBORN)),
        Optional.of(RULES.get(STUBBORN)),
        Optional.empty(),
        Optional.empty(),
        Optional.of(since),
        Optional.empty());
  }

  private static void ask(String name, String page, Question question) {
    question.ask();
    long[] all = new long[ROUNDS];
    Object answer = "";
    long end = System.nanoTime() + MOST_NANOS;
    int rounds = 0;
    while (rounds < ROUNDS && (rounds < FEWEST || System.nanoTime() - end < 0)) {
      long began = System.nanoTime();
      answer = question.ask();
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
                attempts.append(List.of(row(n, NOW.plusSeconds(n))));
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
      int sender = n % 10 == 0 ? STUBBORN : random.nextInt(SENDERS);
      batch.add(row(sender, NOW.minusMillis(month - month * n / rows)));
      if (batch.size() == 5_000 || n == rows - 1) {
        attempts.append(batch);
        batch.clear();
      }
    }
    List<Change> changes = new ArrayList<>();
    for (int n = 0; n < BLOCKS; n++) {
      Block block =
          new Block(key(n), NOW, NOW.plus(Duration.ofDays(1)), 1, Scope.GUARDED, "decoy.post");
      changes.add(new Change(0, block.key(), Optional.of(block)));
    }
    store.blocks.append(changes);
  }

  private static AttemptRow row(int sender, Instant at) {
    Address client = address(sender);
    String path = sender % 3 == 0 ? "/wp-login.php" : "/admin/login";
    Attempt sample =
        new Attempt(
            at,
            client,
            RULES.get(sender % RULES.size()),
            Weight.of(2),
            Mode.BLOCK,
            "POST",
            path,
            "Mozilla/5.0 (X11; Linux x86_64)",
            sender % 3 == 0 ? COMMON : "root" + sender % 1_000,
            false);
    return new AttemptRow(key(sender), sample.rule(), 1, at, at, sample);
  }

  private static Address address(int sender) {
    return new Address(0x2001_0db8_0000_0000L + sender, 1);
  }

  private static Cidr key(int sender) {
    return AddressLists.keyOf(address(sender).hi(), address(sender).lo());
  }

  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).toSeconds();
  }
}
