package dev.seaworthy.boot.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.Logs;
import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import dev.seaworthy.boot.afloat.Troubled;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

class ErrorPagesTest {
  private static final String HTML = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";
  private static final String[] SETTINGS = {
    "seaworthy.allowed-hosts=localhost",
    "spring.datasource.password=" + Troubled.SETTING,
    "spring.web.error.include-message=always",
    "spring.web.error.include-stacktrace=always",
    "spring.web.error.include-exception=true",
    "server.max-http-request-header-size=8KB"
  };

  /** Path and status; each is asked for as a page and as data. */
  private static final Map<String, Integer> TROUBLES = new LinkedHashMap<>();

  static {
    TROUBLES.put("/boom", 500);
    TROUBLES.put("/in-filter", 500);
    TROUBLES.put("/error-thrown", 500);
    TROUBLES.put("/status", 500);
    TROUBLES.put("/forbidden", 403);
    TROUBLES.put("/teapot", 418);
    TROUBLES.put("/in-the-body", 500);
    TROUBLES.put("/async", 500);
    TROUBLES.put("/never", 503);
    TROUBLES.put("/raw-async", 500);
    TROUBLES.put("/number?of=x", 400);
    TROUBLES.put("/number", 400);
    TROUBLES.put("/missing", 404);
    TROUBLES.put("/error", 404);
    TROUBLES.put("/order", 405);
  }

  @ParameterizedTest
  @EnumSource
  void withDebugOffNothingOfTheInsideLeaves(Container container) {
    try (Afloat afloat = Afloat.plain(container, Troubled.class, SETTINGS)) {
      saysNothingOfTheInside(afloat);
    }
  }

  /** There is no page to dispatch to then: the container's own answer is ours too. */
  @ParameterizedTest
  @EnumSource
  void withoutSpringBootsErrorPagesNothingOfTheInsideLeavesEither(Container container) {
    String[] settings = Arrays.copyOf(SETTINGS, SETTINGS.length + 1);
    settings[SETTINGS.length] =
        "spring.autoconfigure.exclude=" + ErrorMvcAutoConfiguration.class.getName();
    try (Afloat afloat = Afloat.plain(container, Troubled.class, settings)) {
      assertThat(afloat.context().getBeansOfType(ErrorPageRegistrar.class)).isEmpty();
      saysNothingOfTheInside(afloat);
    }
  }

  private static void saysNothingOfTheInside(Afloat afloat) {
    TROUBLES.forEach(
        (path, status) -> {
          Answer page = afloat.get(path, HTML);
          assertThat(page.status()).as(path).isEqualTo(status);
          assertThat(page.header("Content-Type")).startsWith("text/html");
          assertThat(page.body()).as(path).contains("<h1>").endsWith("</html>\n");
          assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
          assertThat(page.header("Cache-Control")).as(path).isEqualTo("no-store");
          assertThat(page.header("X-Frame-Options")).as(path).isEqualTo("DENY");
          assertThat(page.raw()).as(path).doesNotContain(Troubled.INSIDE);
          Answer data = afloat.get(path, "Accept: application/json");
          assertThat(data.status()).as(path).isEqualTo(status);
          assertThat(data.header("Content-Type")).isEqualTo("application/problem+json");
          assertThat(data.body()).as(path).startsWith("{\"type\":\"about:blank\",\"title\":");
          assertThat(data.raw()).as(path).doesNotContain(Troubled.INSIDE);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatWasBegunIsCutOffAndNotFinishedByAnErrorPage(Container container) {
    for (String debug : new String[] {"true", "false"}) {
      try (Afloat afloat = Afloat.plain(container, Troubled.class, "seaworthy.debug=" + debug)) {
        Answer late = afloat.get("/late", HTML);
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.raw()).contains("half ").doesNotContain(Troubled.INSIDE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theContainersOwnErrorsSayNoMore(Container container) {
    Map<String, String> requests = new LinkedHashMap<>();
    requests.put("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    requests.put("garbage", "\u0001\u0002garbage\r\n\r\n");
    requests.put("bad version", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n");
    requests.put(
        "long line", "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    requests.put(
        "long header",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n");
    requests.put(
        "unknown coding",
        "POST /fine HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: rot13\r\nConnection: close\r\n\r\n");
    requests.put(
        "bad length",
        "POST /fine HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\nConnection: close\r\n\r\n");
    requests.put(
        "two lengths",
        "POST /fine HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
    requests.put("bad escape", "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    requests.put("nul", "GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    requests.put(
        "climbing",
        "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    requests.put("trace", "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    requests.put("made up", "BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    requests.put(
        "two hosts", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: b\r\nConnection: close\r\n\r\n");
    requests.put(
        "bad header name",
        "GET / HTTP/1.1\r\nHost: localhost\r\nBad Name: x\r\nConnection: close\r\n\r\n");
    for (String debug : new String[] {"true", "false"}) {
      try (Afloat afloat =
          Afloat.plain(
              container,
              Troubled.class,
              "seaworthy.debug=" + debug,
              "server.servlet.context-path=/shop",
              "server.max-http-request-header-size=8KB")) {
        requests.forEach(
            (name, request) -> {
              Answer answer = afloat.send(request);
              assertThat(answer.raw()).as(name).doesNotContain(Troubled.INSIDE);
              assertThat(answer.status()).as(name).isBetween(400, 599);
              assertThat(answer.header("X-Content-Type-Options")).as(name).isEqualTo("nosniff");
            });
        Answer outside = afloat.get("/elsewhere", HTML);
        assertThat(outside.status()).isEqualTo(404);
        assertThat(outside.raw()).doesNotContain(Troubled.INSIDE);
        assertThat(outside.header("X-Frame-Options")).isEqualTo("DENY");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void withDebugOnADeveloperHereSeesEverythingButSecrets(Container container) {
    try (Afloat afloat =
        Afloat.plain(
            container,
            Troubled.class,
            "seaworthy.debug=true",
            "spring.datasource.password=" + Troubled.SETTING,
            "app.greeting=hello",
            "app.mirror=${spring.datasource.password}")) {
      Answer page = afloat.get("/boom?colour=red&api_key=" + Troubled.SECRET, HTML);
      assertThat(page.status()).isEqualTo(500);
      assertThat(page.body())
          .contains("IllegalStateException", "caused by", "suppressed", "IllegalArgumentException")
          .contains("src/test/java/dev/seaworthy/boot/afloat/Troubled.java")
          .contains("three anchors", "app.greeting", "the command line", "colour")
          .contains("http://localhost/boom")
          .doesNotContain(Troubled.SETTING);
      assertThat(withoutSource(page.body())).doesNotContain(Troubled.SECRET);
      assertThat(page.body()).doesNotContain("<script");
      Answer data = afloat.get("/boom", "Accept: application/json");
      assertThat(data.body()).contains("\"exceptions\":[", "java.lang.IllegalStateException");
      assertThat(data.body()).doesNotContain(Troubled.SECRET, Troubled.SETTING);
    }
  }

  @ParameterizedTest
  @EnumSource
  void withDebugOnSomebodyBehindAProxySeesThePlainPage(Container container) {
    try (Afloat afloat = Afloat.plain(container, Troubled.class, "seaworthy.debug=true")) {
      for (String sign :
          new String[] {
            "X-Forwarded-For: 127.0.0.1", "Forwarded: for=127.0.0.1", "Via: 1.1 x", "X-Real-IP: ::1"
          }) {
        assertThat(afloat.get("/boom", HTML, sign).raw()).doesNotContain(Troubled.INSIDE);
      }
    }
  }

  /** The container would log it again, and a path may hold what opens a door. */
  @ParameterizedTest
  @EnumSource
  @ExtendWith(OutputCaptureExtension.class)
  void anErrorIsLoggedOnceAndWithoutTheTokenInItsPath(Container container, CapturedOutput output) {
    Logs.anew();
    String token = "d4k2x1-0123456789abcdef0123456789abcdef";
    try (Afloat afloat =
        Afloat.plain(
            container,
            Troubled.class,
            "seaworthy.allowed-hosts=localhost",
            "logging.level.dev.seaworthy.errors=INFO",
            "logging.level.org.apache.catalina=INFO",
            "logging.level.org.eclipse.jetty=INFO")) {
      afloat.get("/boom", HTML);
      afloat.get("/error-thrown", HTML);
      afloat.get("/reset/MQ/" + token + "/in-filter", HTML);
    }
    assertThat(output)
        .containsOnlyOnce("java.lang.IllegalStateException: cannot reach")
        .containsOnlyOnce("java.lang.AssertionError: " + Troubled.SECRET)
        .containsPattern("Error [0-9A-Z-]{9}: 500 on GET /boom: java.lang.IllegalStateException\n")
        .containsPattern("500 on GET /reset/MQ/\\*+/in-filter: java.lang.IllegalStateException")
        .doesNotContain(token);
  }

  private static String withoutSource(String body) {
    return body.replaceAll("(?s)<pre>.*?</pre>", "");
  }
}
