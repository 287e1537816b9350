package com.example.chandlery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL server that is killed in the middle of traffic, and comes back. */
class DatabaseThatDiesTest {
  private static final String MALLORY = "203.0.113.66";
  private static final String EVE = "198.51.100.9";
  private static final String ADA = "192.0.2.10";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;
  @TempDir private Path data;
  private final AtomicInteger scanners = new AtomicInteger();

  @Test
  void theShopGoesOnWithoutItAndLosesNoAttempt() throws Exception {
    int port = freePort();
    EmbeddedPostgres server = start(port);
    String database = server.getJdbcUrl("postgres", "postgres");
    try (ProductionShop shop = shop(database)) {
      touchBaits(shop, MALLORY);
      assertThat(login(shop, MALLORY)).isEqualTo(403);
      try (Crowd crowd = new Crowd(List.of(() -> scan(shop), () -> scan(shop)))) {
        int atMostTwice = crowd.awaitMore(20);
        kill();
        server.close();
        HttpResponse<String> shelves = new Visitor(shop.port(), ADA).get("/");
        assertThat(shelves.statusCode()).isEqualTo(500);
        assertThat(shelves.body()).doesNotContain("Exception", "SQL", "postgres");
        assertThat(login(shop, ADA)).isEqualTo(200);
        assertThat(login(shop, MALLORY)).isEqualTo(403);
        touchBaits(shop, EVE);
        assertThat(login(shop, EVE)).isEqualTo(403);
        crowd.awaitMore(20);

        server = start(port);
        await()
            .atMost(PATIENCE)
            .until(() -> new Visitor(shop.port(), ADA).get("/").statusCode() == 200);
        crowd.awaitMore(20);
        int scans = crowd.goHome();
        assertThat(crowd.troubles()).isEmpty();
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(shop.attempts("bait.dot-env"))
                        .isBetween(scans + 2L, scans + 2L + atMostTwice));
      }
    }
    try (ProductionShop again = shop(database)) {
      await().atMost(PATIENCE).until(() -> login(again, EVE) == 403);
      assertThat(login(again, MALLORY)).isEqualTo(403);
      assertThat(login(again, ADA)).isEqualTo(200);
    } finally {
      server.close();
    }
  }

  /** Somebody new looks for secrets once, and is led to the login as on any unknown path. */
  private void scan(ProductionShop shop) throws IOException, InterruptedException {
    String sender = "2001:db8:" + Integer.toHexString(scanners.incrementAndGet()) + "::1";
    HttpResponse<String> answer = new Visitor(shop.port(), sender).get("/.env");
    assertThat(answer.uri().getPath()).isEqualTo("/login");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static void touchBaits(ProductionShop shop, String sender) throws Exception {
    for (String bait : List.of("/.env", "/.git/config", "/wp-login.php", "/phpinfo.php")) {
      new Visitor(shop.port(), sender).get(bait);
    }
  }

  private static int login(ProductionShop shop, String sender)
      throws IOException, InterruptedException {
    return new Visitor(shop.port(), sender).get("/login").statusCode();
  }

  /** A shop that waits for its database a second, and not half a minute. */
  private ProductionShop shop(String database) throws IOException {
    return ProductionShop.start(
        folder, database, "--spring.datasource.hikari.connection-timeout=1000");
  }

  /** A server that has written what it confirms, as in production; for tests it would not wait. */
  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setServerConfig("synchronous_commit", "on")
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPGStartupWait(PATIENCE)
        .start();
  }

  /** Stops the server as a crash does: SIGQUIT makes it drop everything where it is. */
  private void kill() throws IOException, InterruptedException {
    String id = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
    new ProcessBuilder("kill", "-QUIT", id).inheritIO().start().waitFor();
    await()
        .atMost(PATIENCE)
        .until(() -> ProcessHandle.of(Long.parseLong(id)).filter(ProcessHandle::isAlive).isEmpty());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
