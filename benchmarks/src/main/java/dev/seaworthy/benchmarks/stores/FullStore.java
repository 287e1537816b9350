package dev.seaworthy.benchmarks.stores;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive.Page;
import dev.seaworthy.guard.attempts.AttemptArchive.Place;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import dev.seaworthy.guard.tables.AddressLists;
import dev.seaworthy.store.jdbc.JdbcArchive;
import dev.seaworthy.store.jdbc.JdbcAttemptStore;
import dev.seaworthy.store.jdbc.JdbcBlockStore;
import dev.seaworthy.store.jdbc.JdbcRetention;
import dev.seaworthy.store.jdbc.JdbcSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Question: does looking into a store with a million attempts stay quick? Fills H2 (a file) or
 * PostgreSQL with rows of thirty days, then times what each page of the console asks, and how long
 * a writer waits beside a sweep of the retention. Command: {@code benchmarks/stores.sh}.
 */
public final class FullStore {
  private static final int ROUNDS = 21;
  private static final int SENDERS = 50_000;
  private static final int BLOCKS = 20_000;
  private static final List<String> RULES =
      List.of("decoy.post", "decoy.touch", "bait.dot-env", "bait.git-config", "login.public");
  private static final Instant NOW = Instant.parse("2026-11-22T10:30:00Z");

  private FullStore() {}

  /** One question to the store. */
  @FunctionalInterface
  private interface Question {
    Object ask();
  }

  /** Runs; the arguments are {@code h2} or {@code postgresql}, rows, and a folder for the file. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rows = Integer.parseInt(args[1]);
    if (args[0].equals("postgresql")) {
      try (EmbeddedPostgres server =
          EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start()) {
        measure("PostgreSQL", server.getPostgresDatabase(), rows);
      }
    } else {
      JdbcDataSource source = new JdbcDataSource();
      Path file = Path.of(args[2]).toAbsolutePath().resolve("full");
      source.setURL("jdbc:h2:file:" + file + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0");
      measure("H2", source, rows);
    }
  }

  private static void measure(String name, DataSource source, int rows)
      throws InterruptedException {
    JdbcSchema.create(source);
    long began = System.nanoTime();
    fill(source, rows);
    System.out.printf(
        Locale.ROOT,
        "%s: %,d rows written in %d s%n",
        name,
        rows,
        seconds(System.nanoTime() - began));
    questions(source).forEach((page, question) -> ask(name, page, question));
    beside(name, source);
  }

  /** What the pages ask. */
  private static Map<String, Question> questions(DataSource source) {
    JdbcArchive archive = new JdbcArchive(source);
    JdbcBlockStore blocks = new JdbcBlockStore(source, Clock.systemUTC());
    Instant day = NOW.minus(Duration.ofDays(1));
    Optional<Place> none = Optional.empty();
    Wanted rare = wanted("rule", "honeytoken");
    Map<String, Question> all = new LinkedHashMap<>();
    all.put("overview: totals by hour", () -> archive.hours(day));
    all.put("overview: busiest senders", () -> archive.busiest(day, 8));
    all.put("overview: blocks in force", () -> blocks.standing(NOW, Long.MAX_VALUE, 1_000));
    all.put("attempts: first page", () -> archive.newest(Wanted.ALL, none, 50));
    all.put("attempts: page after 500,000 rows", () -> archive.newest(Wanted.ALL, deep(), 50));
    all.put("attempts: one rule", () -> archive.newest(wanted("rule", "bait.dot-env"), none, 50));
    all.put("attempts: a rule that never fired", () -> archive.newest(rare, none, 50));
    all.put("attempts: one name", () -> archive.newest(wanted("name", "root7"), none, 50));
    all.put(
        "attempts: a text that is often there",
        () -> archive.newest(wanted("text", "wp-"), none, 50));
    all.put(
        "attempts: a text that is nowhere", () -> archive.newest(wanted("text", "zzz"), none, 50));
    all.put("address: all of one sender", () -> archive.newest(Wanted.of(key(77)), none, 50));
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

  private static void ask(String name, String page, Question question) {
    question.ask();
    long[] nanos = new long[ROUNDS];
    Object answer = "";
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      answer = question.ask();
      nanos[round] = System.nanoTime() - began;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.1f | %.1f | %s |%n",
        name,
        page,
        nanos[ROUNDS / 2] / 1e6,
        nanos[ROUNDS - 1] / 1e6,
        size(answer));
  }

  private static String size(Object answer) {
    if (answer instanceof Page page) {
      return page.rows().size() + " rows" + (page.next().isPresent() ? ", more" : "");
    }
    return answer instanceof List<?> list ? list.size() + " rows" : "1 row";
  }

  /** A writer writes a row every few milliseconds while the retention reduces what is old. */
  private static void beside(String name, DataSource source) throws InterruptedException {
    JdbcAttemptStore attempts = new JdbcAttemptStore(source);
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
    JdbcRetention.Sweep sweep =
        new JdbcRetention(
                source,
                Clock.fixed(NOW, java.time.ZoneOffset.UTC),
                Duration.ofDays(28),
                Duration.ofDays(29),
                user -> "~")
            .sweep();
    long took = System.nanoTime() - began;
    swept.set(true);
    writer.join();
    long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: a sweep of %,d rows took %d s; beside it a writer wrote %,d rows, median %.1f ms,"
            + " longest %.1f ms%n",
        name,
        sweep.reduced() + sweep.deleted(),
        seconds(took),
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  private static void fill(DataSource source, int rows) {
    JdbcAttemptStore attempts = new JdbcAttemptStore(source);
    SplittableRandom random = new SplittableRandom(20_261_122);
    long month = Duration.ofDays(30).toMillis();
    List<AttemptRow> batch = new ArrayList<>();
    for (int n = 0; n < rows; n++) {
      batch.add(row(random.nextInt(SENDERS), NOW.minusMillis(month - month * n / rows)));
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
    new JdbcBlockStore(source, Clock.systemUTC()).append(changes);
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
            "root" + sender % 1_000,
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
