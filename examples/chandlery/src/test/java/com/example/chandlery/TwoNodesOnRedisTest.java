package com.example.chandlery;

import dev.seaworthy.store.redis.RedisServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** One Redis server, and a database of its own for each node. */
class TwoNodesOnRedisTest extends TwoNodesStory {
  @TempDir private static Path files;
  private static RedisServer server;
  private int nodes;

  @BeforeAll
  static void startServer() {
    server = RedisServer.started(files);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Override
  ProductionShop node(Path folder) throws IOException {
    nodes++;
    return ProductionShop.start(
        folder,
        "jdbc:h2:mem:node-with-redis-" + nodes,
        "--seaworthy.store.type=redis",
        "--spring.data.redis.host=127.0.0.1",
        "--spring.data.redis.port=" + server.port());
  }
}
