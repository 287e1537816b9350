package dev.seaworthy.guard.baits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaitsTest {
  private static final Baits STANDARD = Baits.standard();

  static Stream<Bait> standard() {
    return StandardBaits.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("standard")
  void eachBaitTakesItsHitAndNoBaitTakesItsNearMiss(Bait bait) {
    assertThat(STANDARD.find(bait.hit())).contains(bait);
    assertThat(STANDARD.find(bait.nearMiss())).isEmpty();
    assertThat(bait.points()).isEqualTo(bait.certainty().points());
  }

  @Test
  void noTwoBaitsShareAnIdOrTakeTheSameSample() {
    Set<String> ids = new HashSet<>();
    for (Bait bait : StandardBaits.ALL) {
      assertThat(ids.add(bait.id())).as(bait.id()).isTrue();
      assertThat(StandardBaits.ALL.stream().filter(other -> other.pattern().matches(bait.hit())))
          .as("baits that take %s", bait.hit())
          .containsExactly(bait);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "/index.html",
        "/products/12",
        "/static/admin/css/base.css",
        "/robots.txt",
        "/.well-known/security.txt",
        "/.well-known/acme-challenge/x",
        "/actuator/health",
        "/actuator/prometheus",
        "/environment",
        "/git",
        "/search/.environment",
        "/a/./b",
        "/a/../b",
        "/é/日本",
        "/wp",
        "/.",
        "/..",
        "/e",
        "//",
        "/a//b",
        "/%2e%2e/x",
        "/100%",
        "/a%2",
        "/%c0",
        "/...;/.../x",
        "/a..b/..c/d..",
        "/manager",
        "/backup",
        "/database",
        "/settings"
      })
  void leavesHonestPathsAlone(String path) {
    assertThat(STANDARD.find(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/.ENV, dot-env",
    "/a/b/.env/, dot-env",
    "/.git, git-directory",
    "/.git/, git-directory",
    "/x/.git/HEAD, git-directory",
    "/../../etc/passwd, path-traversal",
    "/%2e%2e/%2E%2E/etc/passwd, path-traversal",
    "/static/%252e%252e%252f..%5c..%5cwin.ini, path-traversal",
    "/..;/..;/manager, path-traversal",
    "/%c0%ae%c0%ae/%c0%ae%c0%ae/x, path-traversal",
    "/WordPress/WP-Login.PHP, wp-login",
  })
  void seesThroughSpelling(String path, String id) {
    assertThat(STANDARD.find(path).map(Bait::id)).contains(id);
  }

  @Test
  void theIndexFindsWhatEachPatternTakes() {
    Random random = new Random(41);
    List<String> parts = new ArrayList<>(List.of("a", "", "..", "%2e%2e", "x.php", "é"));
    for (Bait bait : StandardBaits.ALL) {
      parts.addAll(List.of(bait.hit().substring(1).split("/")));
      parts.add(bait.nearMiss().substring(1));
    }
    int taken = 0;
    for (int round = 0; round < 200_000; round++) {
      StringBuilder path = new StringBuilder();
      for (int count = 1 + random.nextInt(3); count > 0; count--) {
        String part = parts.get(random.nextInt(parts.size()));
        path.append('/').append(random.nextInt(5) == 0 ? part.toUpperCase(Locale.ROOT) : part);
      }
      String text = path.toString();
      boolean naive = StandardBaits.ALL.stream().anyMatch(bait -> bait.pattern().matches(text));
      assertThat(STANDARD.find(text).isPresent()).as(text).isEqualTo(naive);
      taken += naive ? 1 : 0;
    }
    assertThat(taken).isBetween(20_000, 180_000);
  }

  @Test
  void neverThrowsOnNoise() {
    Random random = new Random(42);
    String alphabet = "/..%%25eEcC0aA;\\wp-.git\0\ud800é";
    for (int round = 0; round < 300_000; round++) {
      StringBuilder path = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        path.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(STANDARD.find(path.toString())).isNotNull();
    }
  }

  @Test
  void aBaitThatTheApplicationServesIsNone() {
    Baits rest = STANDARD.without(path -> path.startsWith("/actuator/"));
    assertThat(rest.find("/actuator/env")).isEmpty();
    assertThat(rest.find("/.env")).isPresent();
  }

  @Test
  void refusesABaitThatContradictsItsSamples() {
    assertThatThrownBy(() -> Bait.of("a", Certainty.HIGH, "/ab", "/abc", "/x"))
        .hasMessage("bait a does not take its own hit /abc");
    assertThatThrownBy(() -> Bait.of("a", Certainty.HIGH, "/ab*", "/abc", "/abd"))
        .hasMessage("bait a takes its own near miss /abd");
    assertThatThrownBy(() -> Bait.of("A", Certainty.HIGH, "/ab", "/ab", "/x"))
        .hasMessage("bait id is not kebab-case; write one like dot-env");
    Bait bait = Bait.of("a", Certainty.FAIR, "/ab", "/ab", "/abc");
    assertThatThrownBy(() -> bait.counting(101))
        .hasMessage("bait a counts 101 points; write a number from 0 to 100");
    assertThatThrownBy(() -> Baits.of(List.of(bait, bait)))
        .hasMessage("two baits have the id a; rename one");
    Bait foreign = Bait.of("e", Certainty.FAIR, "/éa", "/éa", "/x");
    assertThatThrownBy(() -> Baits.of(List.of(foreign)))
        .hasMessage("bait e starts outside ASCII; write a plain path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "**", "/", "/a", "/*", "/a*b", "/ab//c", "**/", "/ab/*/c*d", "/**"})
  void refusesPatternsThatCannotWork(String pattern) {
    assertThatThrownBy(() -> PathPattern.of(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("bait pattern is not like /a/b, **/b or /a/**");
  }

  @Test
  void rendersAPageWithATokenInEachPlace() {
    BaitAnswer.Page page = new BaitAnswer.Page("text/plain", "A={{token}}\nB={{token}}\n");
    assertThat(page.render(place -> "t" + place)).isEqualTo("A=t0\nB=t1\n");
  }
}
