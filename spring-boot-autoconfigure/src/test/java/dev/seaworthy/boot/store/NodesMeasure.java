package dev.seaworthy.boot.store;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.guard.attempts.AttemptArchive.Hour;
import dev.seaworthy.store.redis.RedisServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Question: how long after one node has blocked somebody does another refuse him, and do requests
 * or attempts suffer when the store is dead at the start, killed or stands still? Two applications
 * on Tomcat, on real servers. Prints lines of tables. Command: {@code benchmarks/nodes.sh}.
 */
public final class NodesMeasure {
  private static final int TOLD_ROUNDS = 20;
  private static final int POLLED_ROUNDS = 6;
  private static final int CLIENTS = 4;
  private static final Duration PHASE = Duration.ofSeconds(8);
  private static final AtomicInteger ADDRESS = new AtomicInteger();

  private NodesMeasure() {}

  /** A store that can be killed and started again. */
  private interface Server extends AutoCloseable {
    String name();

    List<String> properties();

    void kill() throws IOException;

    void startAgain() throws IOException;

    @Override
    void close() throws IOException;
  }

  /** Runs; the arguments are a folder for the servers' files, and what: telling, or outage. */
  public static void main(String[] args) throws Exception {
    if (args[1].equals("telling")) {
      telling(Path.of(args[0]));
    } else {
      outages(Path.of(args[0]));
    }
    System.exit(0);
  }

  private static void telling(Path folder) throws IOException {
    System.out.println("| store | blocks seen by the other node | median | longest | rounds |");
    System.out.println("|---|---|---|---|---|");
    try (Server postgres = new Postgres(folder.resolve("telling"));
        Server redis = new Redis(Files.createDirectory(folder.resolve("redis-telling")))) {
      for (Server server : List.of(postgres, redis)) {
        telling(server, "told", TOLD_ROUNDS, "seaworthy.store.listen=true");
        telling(server, "polling only, every 5 s", POLLED_ROUNDS, "seaworthy.store.listen=false");
      }
    }
  }

  private static void outages(Path folder) throws Exception {
    System.out.println("| store | while | requests | median | p99 | longest |");
    System.out.println("|---|---|---|---|---|---|");
    try (Server postgres = new Postgres(folder.resolve("outage"));
        Redis redis = new Redis(Files.createDirectory(folder.resolve("redis-outage")))) {
      outage(postgres);
      outage(redis);
      standstill(redis);
    }
  }

  private static void telling(Server server, String how, int rounds, String listen) {
    try (Afloat here = node(server, listen);
        Afloat there = node(server, listen)) {
      long[] nanos = new long[rounds];
      for (int round = 0; round < rounds; round++) {
        String from =
            from("198.51." + ADDRESS.incrementAndGet() / 250 + "." + (1 + ADDRESS.get() % 250));
        while (here.ask("POST", "/", "a=b", from).status() != 403) {
          here.get("/.env", from);
        }
        long began = System.nanoTime();
        while (there.ask("POST", "/", "a=b", from).status() != 403) {
          Thread.onSpinWait();
        }
        nanos[round] = System.nanoTime() - began;
      }
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.0f ms | %.0f ms | %d |%n",
          server.name(),
          how,
          nanos[rounds / 2] / 1e6,
          nanos[rounds - 1] / 1e6,
          rounds);
    }
  }

  /** Dead at the start, then living, killed in a flood, and started again. */
  private static void outage(Server server) throws Exception {
    try (Afloat first = node(server, "seaworthy.store.listen=true")) {
      // Makes the tables.
      first.get("/");
    }
    server.kill();
    long began = System.nanoTime();
    long before;
    try (Afloat node = node(server, "seaworthy.store.listen=true")) {
      Duration start = Duration.ofNanos(System.nanoTime() - began);
      Flood flood = new Flood(node);
      flood.during(server.name(), "dead since the start");
      server.startAgain();
      flood.during(server.name(), "it lives again");
      server.kill();
      flood.during(server.name(), "killed in the flood");
      server.startAgain();
      flood.during(server.name(), "it lives once more");
      settle(node);
      before = recorded(node);
      System.out.printf(
          Locale.ROOT,
          "%n%s: the application started in %.1f s with a dead store; %,d attempts were answered,"
              + " %,d recorded, %,d stand in the store%n%n",
          server.name(),
          start.toMillis() / 1e3,
          flood.attempts.get(),
          before,
          total(node));
    }
  }

  private static void standstill(Redis redis) throws Exception {
    try (Afloat node = node(redis, "seaworthy.store.listen=true")) {
      long stood = total(node);
      Flood flood = new Flood(node);
      redis.server.freeze();
      flood.during(redis.name(), "it stands still, its connections open");
      redis.server.thaw();
      flood.during(redis.name(), "it goes on");
      settle(node);
      System.out.printf(
          Locale.ROOT,
          "%n%s: after it stood still %,d attempts were answered, %,d recorded, %,d stand in the store"
              + " (more, where it ran what it was no longer asked)%n%n",
          redis.name(),
          flood.attempts.get(),
          recorded(node),
          total(node) - stood);
    }
  }

  private static void settle(Afloat node) throws InterruptedException {
    Scribe scribe = node.context().getBean(Scribe.class);
    while (scribe.status().waiting() > 0) {
      scribe.hurry();
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static long recorded(Afloat node) {
    return node.context().getBean(Scribe.class).status().recorded();
  }

  private static long total(Afloat node) {
    return node.context().getBean(GuardStore.class).archive().hours(Instant.EPOCH).stream()
        .mapToLong(Hour::count)
        .sum();
  }

  private static Afloat node(Server server, String listen) {
    List<String> properties = new ArrayList<>(server.properties());
    properties.add(listen);
    properties.add("seaworthy.proxy.trusted=127.0.0.1");
    return Afloat.plain(
        Container.TOMCAT, TwoNodesTest.Shared.class, properties.toArray(String[]::new));
  }

  private static String from(String address) {
    return "X-Forwarded-For: " + address;
  }

  /** Everybody asks once for a bait, each from an address of his own, and then for a page. */
  private static final class Flood {
    final AtomicInteger attempts = new AtomicInteger();
    private final Afloat node;

    Flood(Afloat node) {
      this.node = node;
    }

    void during(String store, String what) throws InterruptedException {
      AtomicBoolean over = new AtomicBoolean();
      List<Long> nanos = new ArrayList<>();
      List<Thread> clients = new ArrayList<>();
      for (int n = 0; n < CLIENTS; n++) {
        Thread client = new Thread(() -> ask(over, nanos));
        clients.add(client);
        client.start();
      }
      TimeUnit.MILLISECONDS.sleep(PHASE.toMillis());
      over.set(true);
      for (Thread client : clients) {
        client.join();
      }
      long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %,d | %.1f ms | %.1f ms | %.0f ms |%n",
          store,
          what,
          sorted.length,
          sorted[sorted.length / 2] / 1e6,
          sorted[sorted.length * 99 / 100] / 1e6,
          sorted[sorted.length - 1] / 1e6);
    }

    private void ask(AtomicBoolean over, List<Long> nanos) {
      while (!over.get()) {
        int number = ADDRESS.incrementAndGet();
        String from =
            from(
                "2001:db8:"
                    + Integer.toHexString(number >> 16)
                    + ":"
                    + Integer.toHexString(number & 0xffff)
                    + "::1");
        long began = System.nanoTime();
        node.get("/.env", from);
        attempts.incrementAndGet();
        long between = System.nanoTime();
        node.get("/", from);
        long ended = System.nanoTime();
        synchronized (nanos) {
          nanos.add(between - began);
          nanos.add(ended - between);
        }
      }
    }
  }

  /** PostgreSQL as in production: what it has committed outlives a crash. */
  private static final class Postgres implements Server {
    private final Path data;
    private EmbeddedPostgres server;

    Postgres(Path data) throws IOException {
      this.data = data;
      this.server = started(0);
    }

    @Override
    public String name() {
      return "PostgreSQL";
    }

    @Override
    public List<String> properties() {
      return List.of(
          "seaworthy.store.initialize-schema=always",
          "spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"));
    }

    @Override
    public void kill() throws IOException {
      long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
      ProcessHandle master = ProcessHandle.of(pid).orElseThrow();
      List<ProcessHandle> all = master.descendants().toList();
      master.destroyForcibly();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(each -> each.onExit().orTimeout(60, TimeUnit.SECONDS).join());
      master.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void startAgain() throws IOException {
      int port = server.getPort();
      // Nothing is left to be stopped; this gives back the lock on its folder.
      server.close();
      server = started(port);
    }

    @Override
    public void close() throws IOException {
      server.close();
    }

    private EmbeddedPostgres started(int port) throws IOException {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setPGStartupWait(Duration.ofMinutes(2))
              .setOutputRedirector(ProcessBuilder.Redirect.DISCARD);
      return (port == 0 ? builder : builder.setPort(port)).start();
    }
  }

  /** Redis with an append-only file that is on the disk before the answer. */
  private static final class Redis implements Server {
    final RedisServer server;

    Redis(Path folder) {
      this.server = RedisServer.started(folder);
    }

    @Override
    public String name() {
      return "Redis";
    }

    @Override
    public List<String> properties() {
      return List.of(
          "seaworthy.store.type=redis",
          "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
          "spring.data.redis.host=127.0.0.1",
          "spring.data.redis.port=" + server.port());
    }

    @Override
    public void kill() {
      server.kill();
    }

    @Override
    public void startAgain() {
      server.startAgain();
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
