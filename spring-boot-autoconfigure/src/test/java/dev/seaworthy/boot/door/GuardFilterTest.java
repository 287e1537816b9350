package dev.seaworthy.boot.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import dev.seaworthy.guard.attempts.CountingLedger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class GuardFilterTest {
  private static final String HOSTS = "seaworthy.allowed-hosts=example.org,localhost";

  @ParameterizedTest
  @EnumSource
  void refusesAWrongHostBeforeTheApplicationSeesIt(Container container) {
    try (Afloat afloat = Afloat.plain(container, Shop.class, HOSTS)) {
      assertThat(afloat.get("/hello", "Host: example.org").status()).isEqualTo(200);
      Answer refused = afloat.get("/hello", "Host: evil.example");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
      assertThat(refused.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(refused.raw()).doesNotContain("evil.example");
    }
  }

  @ParameterizedTest
  @EnumSource
  void judgesNoHostBeforeOneIsConfigured(Container container) {
    try (Afloat afloat = Afloat.plain(container, Shop.class)) {
      assertThat(afloat.get("/hello", "Host: evil.example").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void putsHeadersOnEveryAnswerAndLetsTheApplicationsWin(Container container) {
    try (Afloat afloat = Afloat.plain(container, Shop.class, HOSTS)) {
      for (String path :
          List.of("/hello", "/missing", "/boom", "/early", "/async", "/send-error", "/reset")) {
        Answer answer = afloat.get(path);
        assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
        assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
      }
      Answer own = afloat.get("/own-headers");
      assertThat(own.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
      assertThat(own.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(own.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(own.body()).isEqualTo("absent");
    }
  }

  /** A container uses a connection's headers again, and what it has written into them. */
  @ParameterizedTest
  @EnumSource
  void headersStayWholeFromRequestToRequest(Container container) {
    String policy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'";
    try (Afloat afloat =
        Afloat.plain(
            container, Shop.class, HOSTS, "seaworthy.headers.content-security-policy=" + policy)) {
      StringBuilder requests = new StringBuilder();
      List<String> paths = List.of("/hello", "/own-headers", "/reset", "/send-error", "/async");
      for (int round = 0; round < 10; round++) {
        for (String path : paths) {
          requests.append("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
      }
      requests.append("GET /hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      String[] answers = afloat.send(requests.toString()).raw().split("HTTP/1\\.1 ", -1);
      assertThat(answers).hasSize(10 * paths.size() + 2);
      for (int index = 1; index < answers.length; index++) {
        String answer = answers[index].toLowerCase(Locale.ROOT);
        String frames = answer.contains("sameorigin") ? "sameorigin" : "deny";
        assertThat(answer)
            .containsOnlyOnce("\r\nx-frame-options: " + frames + "\r\n")
            .containsOnlyOnce("\r\nx-content-type-options: nosniff\r\n")
            .containsOnlyOnce("\r\ncross-origin-opener-policy: same-origin\r\n")
            .containsOnlyOnce("\r\ncontent-security-policy: ");
      }
      assertThat(answers[1]).contains("\r\nContent-Security-Policy: " + policy + "\r\n");
      assertThat(answers[answers.length - 1])
          .contains("\r\nContent-Security-Policy: " + policy + "\r\n");
    }
  }

  @ParameterizedTest
  @EnumSource
  void redirectsToHttpsUnderAContextPath(Container container) {
    try (Afloat afloat =
        Afloat.plain(
            container,
            Shop.class,
            HOSTS,
            "server.servlet.context-path=/shop",
            "seaworthy.https.redirect=true",
            "seaworthy.https.redirect-exempt=^shop/hello$")) {
      Answer redirect = afloat.get("/shop/a%20b?x=1", "Host: example.org:8080");
      assertThat(redirect.status()).isEqualTo(301);
      assertThat(redirect.header("Location")).isEqualTo("https://example.org:8080/shop/a%20b?x=1");
      assertThat(afloat.get("/shop/hello").body()).isEqualTo("hello");
    }
  }

  @ParameterizedTest
  @EnumSource
  void hidesADecoyLikeAnyUnknownPath(Container container) {
    try (Afloat afloat =
        Afloat.plain(container, Shop.class, HOSTS, "seaworthy.guard.decoys=/hello")) {
      Answer hidden = afloat.get("/hello", "Accept: text/html");
      Answer unknown = afloat.get("/nowhere", "Accept: text/html");
      assertThat(hidden.status()).isEqualTo(404);
      assertThat(hidden.body().replace("/hello", ""))
          .isEqualTo(unknown.body().replace("/nowhere", ""));
    }
  }

  /** An error page is written when all filters are done, so whoever has the answer was counted. */
  @ParameterizedTest
  @EnumSource
  void countsPathsThatTheApplicationDoesNotKnowWhereThatIsAskedFor(Container container) {
    String[] counting = {HOSTS, "seaworthy.guard.probes.paths=3", "seaworthy.guard.decoys=/old"};
    try (Afloat afloat = Afloat.plain(container, Shop.class, counting)) {
      CountingLedger ledger = afloat.context().getBean(CountingLedger.class);
      for (String path : List.of("/hello", "/a", "/b", "/b", "/send-error", "/boom")) {
        afloat.get(path);
      }
      assertThat(ledger.recorded()).isZero();
      assertThat(afloat.get("/c").status()).isEqualTo(404);
      assertThat(ledger.recorded()).isEqualTo(1);
      for (String path : List.of("/old/1", "/old/2", "/old/3")) {
        assertThat(afloat.get(path).status()).isEqualTo(404);
      }
      assertThat(ledger.recorded()).as("and the touches of the decoy alone").isEqualTo(4);
    }
  }

  /** An application with every way to answer. */
  @Configuration(proxyBeanMethods = false)
  @Import(Answers.class)
  static class Shop {}

  @RestController
  static class Answers {
    @GetMapping("/hello")
    String hello() {
      return "hello";
    }

    @GetMapping("/boom")
    String boom() {
      throw new IllegalStateException("inside");
    }

    @GetMapping("/early")
    void early(HttpServletResponse response) throws IOException {
      response.getWriter().write("x".repeat(100_000));
      response.flushBuffer();
    }

    @GetMapping("/async")
    Callable<String> async() {
      return () -> "later";
    }

    @GetMapping("/send-error")
    void sendError(HttpServletResponse response) throws IOException {
      response.sendError(409);
    }

    @GetMapping("/reset")
    void reset(HttpServletResponse response) throws IOException {
      response.reset();
      response.getWriter().write("fresh");
    }

    @GetMapping("/own-headers")
    String ownHeaders(HttpServletRequest request, HttpServletResponse response) {
      boolean there = response.containsHeader("x-frame-options");
      response.addHeader("x-frame-options", "SAMEORIGIN");
      response.setHeader("Referrer-Policy", "no-referrer");
      return there ? "present" : "absent";
    }
  }
}
