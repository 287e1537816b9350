package com.example.chandlery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two shops, and between them nothing but what a subclass lets them share. */
abstract class TwoNodesStory {
  private static final String MALLORY = "203.0.113.66";
  private static final String ADA = "192.0.2.10";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void whoIsShutOutAtOneIsShutOutAtTheOtherAndAfterARestart(@TempDir Path folder) throws Exception {
    try (ProductionShop one = node(folder);
        ProductionShop other = node(folder)) {
      assertThat(login(other, MALLORY)).isEqualTo(200);
      touchBaits(one);
      assertThat(login(one, MALLORY)).isEqualTo(403);
      await().atMost(PATIENCE).until(() -> login(other, MALLORY) == 403);
      assertThat(login(other, ADA)).isEqualTo(200);
    }
    try (ProductionShop again = node(folder)) {
      await().atMost(PATIENCE).until(() -> login(again, MALLORY) == 403);
      assertThat(login(again, ADA)).isEqualTo(200);
    }
  }

  /** Starts one more shop beside those that are there. */
  abstract ProductionShop node(Path folder) throws IOException;

  private static void touchBaits(ProductionShop shop) throws Exception {
    for (String bait : List.of("/.env", "/.git/config", "/wp-login.php", "/phpinfo.php")) {
      new Visitor(shop.port(), MALLORY).get(bait);
    }
  }

  private static int login(ProductionShop shop, String address)
      throws IOException, InterruptedException {
    return new Visitor(shop.port(), address).get("/login").statusCode();
  }
}
