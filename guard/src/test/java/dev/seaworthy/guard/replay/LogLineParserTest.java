package dev.seaworthy.guard.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.address.Address;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineParserTest {
  private static final String COMBINED =
      "203.0.113.9 - anna [10/Oct/2000:13:55:36 -0700] \"POST /admin/?next=%2F HTTP/1.1\" 401 2326"
          + " \"http://example.org/\" \"Mozilla/5.0 (X11)\"";

  private final LogLineParser parser = new LogLineParser();

  record Case(String line, String method, String path, int status, String agent) {}

  static List<Case> readable() {
    String time = " - - [22/Nov/2026:10:00:00 +0000] ";
    return List.of(
        new Case(COMBINED, "POST", "/admin/", 401, "Mozilla/5.0 (X11)"),
        new Case("::1" + time + "\"GET / HTTP/1.0\" 200 -", "GET", "/", 200, ""),
        new Case(
            "192.0.2.1" + time + "\"GET /a%2Fb%zz HTTP/1.1\" 200 1", "GET", "/a/b%zz", 200, ""),
        new Case(
            "192.0.2.1" + time + "\"GET http://x.org/p?q HTTP/1.1\" 200 1", "GET", "/p", 200, ""),
        new Case("192.0.2.1" + time + "\"\\x16\\x03\\x01\" 400 0 \"-\" \"-\"", "", "", 400, "-"),
        new Case("192.0.2.1" + time + "\"-\" 408 0", "", "", 408, ""),
        new Case(
            "192.0.2.1" + time + "\"GET /\\\"x\\\" HTTP/1.1\" 404 0 \"-\" \"a \\\"b\\\" c\"",
            "GET",
            "/\"x\"",
            404,
            "a \"b\" c"),
        new Case(
            "192.0.2.1 - some one [22/Nov/2026:10:00:00 +0000] \"GET /a b HTTP/2.0\" 200 5 \"-\" \"x\""
                + " \"extra\"",
            "GET",
            "/a b",
            200,
            "x"));
  }

  @ParameterizedTest
  @MethodSource("readable")
  void readsRequest(Case each) {
    LogLine line = parser.parse(each.line()).orElseThrow();
    assertThat(new Case(each.line(), line.method(), line.path(), line.status(), line.agent()))
        .isEqualTo(each);
  }

  @Test
  void readsTimeWithItsOffsetAndUnwrapsTheAddress() {
    LogLine line = parser.parse(COMBINED.replace("203.0.113.9", "2002:cb00:7109::1")).orElseThrow();
    assertThat(line.at()).isEqualTo(Instant.parse("2000-10-10T20:55:36Z"));
    assertThat(line.client()).isEqualTo(Address.parse("203.0.113.9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "host.example - - [22/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 1",
        "192.0.2.1",
        "192.0.2.1 - - [",
        "192.0.2.1 - - [22/Nov/2026:10:00:00 +0000]",
        "192.0.2.1 - - [22/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1",
        "192.0.2.1 - - [22/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\"",
        "192.0.2.1 - - [22/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 20",
        "192.0.2.1 - - [22/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 2000 1",
        "192.0.2.1 - - [31/Feb/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 1",
        "192.0.2.1 - - [22/Foo/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 1",
        "192.0.2.1 - - [22/Nov/2026:25:00:00 +0000] \"GET / HTTP/1.1\" 200 1",
        "192.0.2.1 - - [22/Nov/2026:10:00:00 *0000] \"GET / HTTP/1.1\" 200 1",
        "192.0.2.1 - - [22/Nov/2026:10:00:00 +9900] \"GET / HTTP/1.1\" 200 1",
        "192.0.2.1 - - [2x/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 1",
      })
  void refusesLine(String line) {
    assertThat(parser.parse(line)).isEmpty();
  }

  @Test
  void brokenLinesNeverThrow() {
    SplittableRandom random = new SplittableRandom(11);
    String alphabet = " \"[]\\x:/-+%0123456789abcGETHTTP\u0000\u00ff\t.";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder line = new StringBuilder(COMBINED);
      for (int edit = 1 + random.nextInt(6); edit > 0; edit--) {
        int at = random.nextInt(line.length());
        char other = alphabet.charAt(random.nextInt(alphabet.length()));
        switch (random.nextInt(4)) {
          case 0 -> line.setCharAt(at, other);
          case 1 -> line.insert(at, other);
          case 2 -> line.setLength(Math.max(1, at));
          default -> line.deleteCharAt(at).append(other);
        }
      }
      parser
          .parse(line.toString())
          .ifPresent(
              request -> {
                assertThat(request.path().length()).isLessThanOrEqualTo(line.length());
                assertThat(request.status()).isBetween(100, 999);
              });
    }
  }
}
