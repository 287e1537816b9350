package dev.seaworthy.boot.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The guard beside what else reads forwarding headers. */
class BehindProxiesTest {
  private static final String HOSTS = "seaworthy.allowed-hosts=example.org,localhost";
  private static final String TRUSTED = "seaworthy.proxy.trusted=127.0.0.0/8";
  private static final String FRAMEWORK = "server.forward-headers-strategy=framework";
  private static final String NATIVE = "server.forward-headers-strategy=native";

  @ParameterizedTest
  @EnumSource
  void aStrangersForwardingHeadersDoNotReachTheFrameworksFilter(Container container) {
    try (Afloat afloat = Afloat.plain(container, Mirror.class, HOSTS, FRAMEWORK)) {
      String seen =
          afloat
              .get(
                  "/mirror",
                  "X-Forwarded-Host: evil.example",
                  "X-Forwarded-Proto: https",
                  "X-Forwarded-For: 198.51.100.7",
                  "Forwarded: host=evil.example")
              .body();
      assertThat(seen).isEqualTo("http localhost 127.0.0.1 client 127.0.0.1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTrustedProxysAreHandedOnAndItsHostIsJudgedToo(Container container) {
    try (Afloat afloat = Afloat.plain(container, Mirror.class, HOSTS, FRAMEWORK, TRUSTED)) {
      assertThat(
              afloat
                  .get(
                      "/mirror",
                      "X-Forwarded-Host: example.org",
                      "X-Forwarded-Proto: https",
                      "X-Forwarded-For: 198.51.100.7")
                  .body())
          .isEqualTo("https example.org 198.51.100.7 client 198.51.100.7");
      assertThat(afloat.get("/mirror", "X-Forwarded-Host: evil.example").status()).isEqualTo(400);
      assertThat(afloat.get("/mirror", "Forwarded: host=evil.example").status()).isEqualTo(400);
    }
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void aProxyThatConnectsByAnotherAddressThanTheTrustedOneIsToldOfOnce(CapturedOutput output) {
    String said = "A request came from 127.0.0.1 with a forwarding header, which was ignored";
    try (Afloat afloat =
        Afloat.plain(
            Container.TOMCAT,
            Mirror.class,
            HOSTS,
            "seaworthy.proxy.trusted=::1,10.0.0.0/8",
            "logging.level.dev.seaworthy.guard=INFO")) {
      afloat.get("/mirror");
      assertThat(output).doesNotContain(said);
      afloat.get("/mirror", "X-Forwarded-For: 198.51.100.7");
      afloat.get("/mirror", "X-Forwarded-For: 198.51.100.8");
    }
    assertThat(output)
        .containsOnlyOnce(said + ": seaworthy.proxy.trusted is ::1/128, 10.0.0.0/8.")
        .contains("If 127.0.0.1 is your proxy, add it there");
  }

  @ParameterizedTest
  @EnumSource
  void whatTheContainerRewritesDoesNotMoveTheBasis(Container container) {
    try (Afloat afloat = Afloat.plain(container, Mirror.class, HOSTS, NATIVE)) {
      assertThat(afloat.get("/mirror", "X-Forwarded-For: 198.51.100.7").body())
          .isEqualTo("http localhost 198.51.100.7 client 127.0.0.1");
      assertThat(
              afloat
                  .get("/mirror", "X-Forwarded-For: 1.2.3.4", "X-Forwarded-Host: evil.example")
                  .status())
          .isEqualTo(400);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRealPeerIsJudgedWhenTheContainerHasOverwrittenIt(Container container) {
    try (Afloat afloat =
        Afloat.plain(
            container,
            Mirror.class,
            HOSTS,
            NATIVE,
            TRUSTED,
            "seaworthy.proxy.scheme-header=X-Forwarded-Proto",
            "seaworthy.https.redirect=true")) {
      assertThat(
              afloat
                  .get("/mirror", "X-Forwarded-For: 198.51.100.7", "X-Forwarded-Proto: https")
                  .body())
          .isEqualTo("https localhost 198.51.100.7 client 198.51.100.7");
      assertThat(afloat.get("/mirror", "X-Forwarded-For: 198.51.100.7").status()).isEqualTo(301);
    }
  }

  @ParameterizedTest
  @CsvSource({"TOMCAT,false", "TOMCAT,true", "JETTY,false", "JETTY,true"})
  void beforeAnythingIsConfiguredTheFrameworksFilterWorksAsEver(
      Container container, boolean virtual) {
    try (Afloat afloat =
        Afloat.plain(
            container, Mirror.class, FRAMEWORK, "spring.threads.virtual.enabled=" + virtual)) {
      assertThat(afloat.get("/mirror", "X-Forwarded-Host: example.org").body())
          .startsWith("http example.org");
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Looks.class)
  static class Mirror {}

  @RestController
  static class Looks {
    @GetMapping("/mirror")
    String mirror(HttpServletRequest request) {
      return request.getScheme()
          + " "
          + request.getServerName()
          + " "
          + request.getRemoteAddr()
          + " client "
          + Passage.of(request).orElseThrow().client();
    }
  }
}
