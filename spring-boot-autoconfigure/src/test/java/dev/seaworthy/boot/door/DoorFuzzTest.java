package dev.seaworthy.boot.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import dev.seaworthy.boot.afloat.Troubled;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Odd requests over raw sockets: never a server error, never a word about the inside. */
class DoorFuzzTest {
  private static final int ROUNDS = 400;
  private static final List<String> METHODS =
      List.of("GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "get", "G\u00c9T", "X-1");

  private static final List<String> PIECES =
      List.of(
          "/",
          "//",
          "fine",
          ".",
          "..",
          "%2e%2e",
          "%2f",
          "%5c",
          "%00",
          "%0d%0a",
          ";x=1",
          "%",
          "%zz",
          "\u00e9",
          "%c3%a9",
          "%c0%ae",
          "%ff",
          ".env",
          ".git/config",
          "wp-login.php",
          "admin",
          "\\",
          "a".repeat(300),
          "?",
          "?a=%",
          "&b",
          "#",
          "{x}",
          "[",
          "*",
          "'",
          "\"",
          "<b>",
          "~",
          "+");

  private static final List<String> HOSTS =
      List.of(
          "localhost",
          "LOCALHOST:1",
          "evil.example",
          "localhost@evil",
          "a b",
          "",
          "[::1]",
          "[::",
          "localhost.",
          "localhost:99999999",
          "\u00e9",
          "%",
          "localhost,evil",
          "..",
          "-",
          "127.0.0.1");

  private static final List<String> HEADERS =
      List.of(
          "X-Forwarded-For: ",
          "X-Forwarded-Host: ",
          "X-Forwarded-Proto: ",
          "Forwarded: for=",
          "Accept: ",
          "Cookie: ",
          "Content-Type: ",
          "Range: bytes=",
          "Accept-Language: ",
          "Origin: ",
          "Authorization: Basic ",
          "If-None-Match: ",
          "Expect: ",
          "X-\u00e9: ",
          "Transfer-Encoding: ",
          "Content-Length: ",
          "Upgrade: ",
          "Te: ");

  @ParameterizedTest
  @EnumSource
  void noOddRequestMakesTheGuardFailOrTheServerTell(Container container) {
    Random random = new Random(20_260_501L);
    try (Afloat afloat =
        Afloat.plain(
            container,
            Troubled.class,
            "seaworthy.allowed-hosts=localhost,[::1]",
            "seaworthy.guard.decoys=/admin",
            "seaworthy.proxy.trusted=127.0.0.1",
            "seaworthy.https.redirect-exempt=(a+)+$",
            "spring.datasource.password=" + Troubled.SETTING)) {
      for (int round = 0; round < ROUNDS; round++) {
        String request = request(random);
        Answer answer = afloat.send(request);
        assertThat(answer.raw()).as(request).doesNotContain(Troubled.INSIDE);
        assertThat(answer.status()).as(request).isNotEqualTo(500);
      }
      dev.seaworthy.guard.Guard guard = afloat.context().getBean(dev.seaworthy.guard.Guard.class);
      assertThat(guard.failures()).as("failures of the guard").isZero();
    }
  }

  private static String request(Random random) {
    StringBuilder text = new StringBuilder(any(random, METHODS)).append(" /");
    for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
      text.append(any(random, PIECES));
    }
    text.append(random.nextInt(20) == 0 ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n");
    text.append("Host: ").append(any(random, HOSTS)).append("\r\n");
    for (int headers = random.nextInt(4); headers > 0; headers--) {
      text.append(any(random, HEADERS)).append(value(random)).append("\r\n");
    }
    text.append("Connection: close\r\n\r\n");
    return random.nextInt(4) == 0 ? text + value(random) : text.toString();
  }

  private static String value(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1 -> "text/html";
      case 2 -> "1.2.3.4, evil, 127.0.0.1";
      case 3 -> "\u0000\u0001\u00ff";
      case 4 -> "x".repeat(random.nextInt(9_000));
      case 5 -> "\"; a=b, c".repeat(random.nextInt(50));
      case 6 -> Integer.toString(random.nextInt());
      default -> any(random, HOSTS);
    };
  }

  private static String any(Random random, List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
