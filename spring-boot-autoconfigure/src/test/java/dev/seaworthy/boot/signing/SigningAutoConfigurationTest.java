package dev.seaworthy.boot.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import dev.seaworthy.boot.cookies.CookiesAutoConfiguration;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.boot.key.KeyAutoConfiguration;
import dev.seaworthy.boot.key.UnusableKeyException;
import dev.seaworthy.signing.SignedJson;
import dev.seaworthy.signing.Signer;
import dev.seaworthy.signing.TimestampSigner;
import dev.seaworthy.signing.cookies.SignedCookies;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.refusals.BadSignature;
import dev.seaworthy.signing.refusals.SigningRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class SigningAutoConfigurationTest {
  private static final String GOOD = "cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn";
  private static final AutoConfigurations OURS =
      AutoConfigurations.of(
          RunningEnvironmentAutoConfiguration.class,
          KeyAutoConfiguration.class,
          CookiesAutoConfiguration.class,
          SigningAutoConfiguration.class);

  private final ApplicationContextRunner plain =
      new ApplicationContextRunner().withConfiguration(OURS);
  private final WebApplicationContextRunner web =
      new WebApplicationContextRunner().withConfiguration(OURS);

  @Test
  void signsUnderTheApplicationsKey() {
    plain
        .withPropertyValues("seaworthy.secret-key=" + GOOD)
        .run(
            context -> {
              Signer byHand = Signer.of(KeyRing.of(GOOD));
              assertThat(context.getBean(Signer.class).sign("quay")).isEqualTo(byHand.sign("quay"));
              assertThat(context).hasSingleBean(TimestampSigner.class);
              assertThat(context).hasSingleBean(SignedJson.class);
              assertThat(context).hasSingleBean(SignedCookies.class);
              assertThat(context).doesNotHaveBean(CookieJar.class);
            });
    web.withPropertyValues("seaworthy.secret-key=" + GOOD)
        .run(context -> assertThat(context).hasSingleBean(CookieJar.class));
  }

  @Test
  void needsNoKeyUntilSomebodySigns() {
    web.run(
        context -> {
          assertThat(context).hasNotFailed();
          assertThatThrownBy(() -> context.getBean(CookieJar.class))
              .hasRootCauseInstanceOf(UnusableKeyException.class);
        });
  }

  @Test
  void leavesTheApplicationsOwnSignerAlone() {
    Signer own = Signer.of(KeyRing.of("own-" + GOOD)).withSalt("own");
    plain
        .withPropertyValues("seaworthy.secret-key=" + GOOD)
        .withBean(Signer.class, () -> own)
        .run(context -> assertThat(context.getBean(Signer.class)).isSameAs(own));
  }

  @Test
  void theOlderFormOfCookiesIsReadOnlyWhereItIsAskedFor() {
    KeyRing keys = KeyRing.of(GOOD);
    String older =
        TimestampSigner.of(keys.prefixed(SignedCookies.KEY_PREFIX), Clock.systemUTC())
            .withSalt("berth")
            .sign("7");
    plain
        .withPropertyValues("seaworthy.secret-key=" + GOOD)
        .run(
            context ->
                assertThatThrownBy(
                        () -> context.getBean(SignedCookies.class).unsign("berth", older))
                    .isInstanceOf(BadSignature.class));
    plain
        .withPropertyValues(
            "seaworthy.secret-key=" + GOOD, "seaworthy.signed-cookies.legacy-salt-fallback=true")
        .run(
            context ->
                assertThat(read(context.getBean(SignedCookies.class), older)).isEqualTo("7"));
  }

  private static String read(SignedCookies cookies, String signed) throws SigningRefusal {
    return cookies.unsign("berth", signed);
  }

  @ParameterizedTest
  @EnumSource
  void cookiesComeBackUnlessTheyWereChanged(Container container) {
    try (Afloat afloat =
        Afloat.plain(
            container,
            Application.class,
            "seaworthy.secret-key=" + GOOD,
            "server.servlet.session.cookie.same-site=strict")) {
      Answer set = afloat.get("/set?value=de");
      String line = set.header("Set-Cookie");
      assertThat(line).startsWith("language=de:").contains("; Path=/; Max-Age=60;");
      assertThat(line)
          .contains("; HttpOnly")
          .contains("; SameSite=Strict")
          .doesNotContain("Secure");
      String cookie = line.substring(0, line.indexOf(';'));
      assertThat(afloat.get("/get", "Cookie: " + cookie).body()).isEqualTo("de");
      String changed = cookie.replace("=de:", "=fr:");
      assertThat(afloat.get("/get", "Cookie: " + changed).body()).isEqualTo("none");
      assertThat(afloat.get("/get", "Cookie: " + changed + "; " + cookie).body()).isEqualTo("de");
      assertThat(afloat.get("/get").body()).isEqualTo("none");
      assertThat(afloat.get("/set?value=a%0d%0aX-Evil:1").status()).isEqualTo(500);
      assertThat(afloat.get("/remove").header("Set-Cookie"))
          .startsWith("language=; ")
          .contains("Max-Age=0");
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Languages.class)
  static class Application {}

  @RestController
  static class Languages {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final CookieJar jar;

    Languages(CookieJar jar) {
      this.jar = jar;
    }

    @GetMapping("/set")
    String set(
        HttpServletRequest request,
        HttpServletResponse response,
        @RequestParam("value") String value) {
      jar.put(request, response, "language", "first", MINUTE);
      jar.put(request, response, "language", value, MINUTE);
      return "set";
    }

    @GetMapping("/get")
    String get(HttpServletRequest request) {
      return jar.get(request, "language", MINUTE).orElse("none");
    }

    @GetMapping("/remove")
    String remove(HttpServletRequest request, HttpServletResponse response) {
      jar.remove(request, response, "language");
      return "removed";
    }
  }
}
