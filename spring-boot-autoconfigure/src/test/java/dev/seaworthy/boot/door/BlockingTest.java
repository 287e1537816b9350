package dev.seaworthy.boot.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Blocking from end to end, behind a proxy on this machine that tells who calls. The senders are
 * from the ranges for documentation (RFC 5737, RFC 3849).
 */
class BlockingTest {
  private static final String SCANNER = "X-Forwarded-For: 203.0.113.9";
  private static final String NEIGHBOUR = "X-Forwarded-For: 203.0.113.10";
  private static final String VISITOR = "X-Forwarded-For: 2001:db8:1:2::3";
  private static final String[] SETTINGS = {
    "seaworthy.allowed-hosts=localhost",
    "seaworthy.proxy.trusted=127.0.0.1/32",
    "seaworthy.guard.guarded-paths=/login"
  };

  @ParameterizedTest
  @EnumSource
  void whoTouchesBaitsIsBlockedAndNobodyElse(Container container) {
    try (Afloat afloat = Afloat.plain(container, Shop.class, SETTINGS)) {
      for (String bait : new String[] {"/.env", "/wp-login.php", "/.git/config"}) {
        assertThat(afloat.get(bait, SCANNER).status()).isEqualTo(404);
      }
      assertThat(order(afloat, SCANNER).status()).as("nine points").isEqualTo(200);
      afloat.get("/.aws/credentials", SCANNER);
      assertThat(order(afloat, SCANNER).status()).as("twelve points").isEqualTo(403);
      assertThat(afloat.get("/login", SCANNER).status()).isEqualTo(403);
      assertThat(afloat.get("/.env", SCANNER).status()).isEqualTo(403);
      for (String other : new String[] {NEIGHBOUR, VISITOR, "Accept: */*"}) {
        assertThat(order(afloat, other).body()).as(other).isEqualTo("ordered");
        assertThat(afloat.get("/login", other).body()).as(other).isEqualTo("login");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatABlockedSenderGetsSaysNothing(Container container) {
    try (Afloat afloat = Afloat.plain(container, Shop.class, SETTINGS)) {
      scan(afloat);
      Answer refused = order(afloat, SCANNER);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
      assertThat(refused.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(refused.raw().toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("seaworthy", "203.0.113", "block", "point");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsOnlyObservedIsServed(Container container) {
    String[] observing = SETTINGS.clone();
    observing[2] = "seaworthy.guard.mode=observe";
    try (Afloat afloat = Afloat.plain(container, Shop.class, observing)) {
      scan(afloat);
      assertThat(order(afloat, SCANNER).body()).isEqualTo("ordered");
    }
  }

  /** The header of a sender who is no proxy moves nothing: whoever writes it is counted himself. */
  @ParameterizedTest
  @EnumSource
  void nobodyHasAnotherBlocked(Container container) {
    String[] trustingAnother = SETTINGS.clone();
    trustingAnother[1] = "seaworthy.proxy.trusted=192.0.2.1/32";
    try (Afloat afloat = Afloat.plain(container, Shop.class, trustingAnother)) {
      scan(afloat);
      assertThat(order(afloat, SCANNER).body()).isEqualTo("ordered");
    }
  }

  private static void scan(Afloat afloat) {
    for (String bait :
        new String[] {"/.env", "/wp-login.php", "/.git/config", "/.aws/credentials"}) {
      afloat.get(bait, SCANNER);
    }
  }

  private static Answer order(Afloat afloat, String sender) {
    return afloat.ask("POST", "/order", "", sender, "Content-Length: 0");
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Answers.class)
  static class Shop {}

  @RestController
  static class Answers {
    @PostMapping("/order")
    String order() {
      return "ordered";
    }

    @GetMapping("/login")
    String login() {
      return "login";
    }
  }
}
