package com.example.chandlery;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** One PostgreSQL server, and nothing else. */
class TwoNodesOnPostgresTest extends TwoNodesStory {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Override
  ProductionShop node(Path folder) throws IOException {
    return ProductionShop.start(folder, server.getJdbcUrl("postgres", "postgres"));
  }
}
