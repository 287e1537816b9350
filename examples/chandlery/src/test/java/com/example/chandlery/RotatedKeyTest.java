package com.example.chandlery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key is rotated while people shop, one node taking over from the other. */
class RotatedKeyTest {
  private static final String OLD = "cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn";
  private static final String NEW = "cases-only-Xe5Cr8Vt1Bn6Mq3Za9Sw4Dl7Fk0Gj2HpYoIuTyReWqLkJhGf";
  private static final String DATABASE = "jdbc:h2:mem:rotated;DB_CLOSE_DELAY=-1";
  private static final Pattern LINK = Pattern.compile("(/password/reset/[\\w/-]+)");

  @TempDir private Path folder;
  private final AtomicInteger door = new AtomicInteger();

  @Test
  void loginsBasketsAndLinksOutliveTheirKeyUntilItIsNoFallbackAnyMore() throws Exception {
    try (ProductionShop before = node(OLD, "")) {
      door.set(before.port());
      List<Visitor> shoppers = new ArrayList<>();
      for (int n = 0; n < 4; n++) {
        shoppers.add(customer(UUID.randomUUID() + "@example.org"));
      }
      Visitor away = customer(UUID.randomUUID() + "@example.org");
      String link = linkFor(UUID.randomUUID() + "@example.org");
      try (Crowd crowd = new Crowd(shoppers.stream().map(RotatedKeyTest::shopping).toList());
          ProductionShop between = node(NEW, OLD)) {
        crowd.awaitMore(20);
        door.set(between.port());
        crowd.awaitWhatIsBegun();
        before.close();
        crowd.awaitMore(40);
        assertThat(visitor().get(link).body()).contains("Choose a new password");
        try (ProductionShop after = node(NEW, "")) {
          door.set(after.port());
          crowd.awaitWhatIsBegun();
          between.close();
          crowd.awaitMore(40);
          crowd.goHome();
          assertThat(crowd.troubles()).isEmpty();
          assertThat(visitor().get(link).body()).contains("This link is no good");
          assertThat(away.get("/orders").uri().getPath()).isEqualTo("/login");
        }
      }
    }
  }

  private static Crowd.Errand shopping(Visitor visitor) {
    return () -> {
      HttpResponse<String> orders = visitor.get("/orders");
      assertThat(orders.statusCode()).isEqualTo(200);
      assertThat(orders.body()).contains("None so far", "Sign out");
      assertThat(visitor.get("/basket").body()).contains("Tide tables");
      assertThat(
              visitor
                  .fill("/goods/tide-tables", "/basket", Map.of("slug", "tide-tables"))
                  .statusCode())
          .isEqualTo(200);
    };
  }

  /** Somebody with a basket who is signed in. */
  private Visitor customer(String email) throws IOException, InterruptedException {
    Visitor visitor = visitor();
    assertThat(visitor.signUp(email, OpenShop.PASSWORD).body()).contains("Welcome aboard");
    assertThat(visitor.signIn(email, OpenShop.PASSWORD).body()).contains("Sign out");
    visitor.fill("/goods/tide-tables", "/basket", Map.of("slug", "tide-tables"));
    return visitor;
  }

  private String linkFor(String email) throws IOException, InterruptedException {
    visitor().signUp(email, OpenShop.PASSWORD);
    visitor().fill("/password/reset", "/password/reset", Map.of("email", email));
    Matcher link = LINK.matcher(PostOffice.letterTo(email));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private Visitor visitor() {
    return new Visitor(door::get, "192.0.2.10");
  }

  /** A node on the database that all share, with sessions on cookies. */
  private ProductionShop node(String key, String fallback) throws IOException {
    return ProductionShop.start(
        folder,
        DATABASE,
        "--seaworthy.sessions.store=cookie",
        "--seaworthy.secret-key=" + key,
        "--seaworthy.secret-key-fallbacks=" + fallback);
  }
}
