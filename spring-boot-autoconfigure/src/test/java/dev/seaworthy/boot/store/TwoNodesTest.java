package dev.seaworthy.boot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.store.redis.RedisServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Two applications that share a PostgreSQL or a Redis: whom one blocks, the other refuses. */
class TwoNodesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static EmbeddedPostgres server;
  @TempDir private static Path folder;
  private static RedisServer redis;

  @BeforeAll
  static void startPostgres() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
            .setPGStartupWait(Duration.ofMinutes(2))
            .start();
    redis = RedisServer.started(folder);
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    redis.close();
    server.close();
  }

  /** Nobody polls within an hour, so that it can only be the hint. */
  @Test
  void theOtherIsToldByPostgres() {
    refusesWhomTheOtherBlocks("203.0.113.21", "seaworthy.store.poll-interval=1h");
  }

  @Test
  void theOtherFindsOutByItself() {
    refusesWhomTheOtherBlocks(
        "203.0.113.22", "seaworthy.store.poll-interval=50ms", "seaworthy.store.listen=false");
  }

  @Test
  void theOtherIsToldByRedis() {
    refusesWhomTheOtherBlocks(
        "203.0.113.23", inRedis("seaworthy.store.poll-interval=1h", "seaworthy.store.listen=true"));
  }

  @Test
  void theOtherFindsOutByItselfInRedis() {
    refusesWhomTheOtherBlocks(
        "203.0.113.24",
        inRedis("seaworthy.store.poll-interval=50ms", "seaworthy.store.listen=false"));
  }

  private static String[] inRedis(String poll, String listen) {
    return new String[] {
      poll,
      listen,
      "seaworthy.store.type=redis",
      "spring.data.redis.host=127.0.0.1",
      "spring.data.redis.port=" + redis.port()
    };
  }

  private static void refusesWhomTheOtherBlocks(String attacker, String... properties) {
    String from = "X-Forwarded-For: " + attacker;
    try (Afloat here = node(properties);
        Afloat there = node(properties)) {
      assertThat(there.ask("POST", "/", "a=b", from).status()).isEqualTo(404);
      for (int points = 0; points < 10; points += 3) {
        here.get("/.env", from);
      }
      assertThat(here.ask("POST", "/", "a=b", from).status()).isEqualTo(403);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(there.ask("POST", "/", "a=b", from).status()).isEqualTo(403));
    }
  }

  private static Afloat node(String... more) {
    String[] properties = new String[more.length + 3];
    System.arraycopy(more, 0, properties, 3, more.length);
    properties[0] = "seaworthy.store.initialize-schema=always";
    properties[1] = "seaworthy.proxy.trusted=127.0.0.1";
    properties[2] = "spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres");
    return Afloat.plain(Container.TOMCAT, Shared.class, properties);
  }

  @Configuration(proxyBeanMethods = false)
  static class Shared {
    @Bean
    DataSource dataSource(Environment environment) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(environment.getRequiredProperty("spring.datasource.url"));
      return source;
    }
  }
}
