package dev.seaworthy.boot.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import dev.seaworthy.boot.afloat.Browser;
import dev.seaworthy.boot.cookies.CookiesAutoConfiguration;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.boot.key.KeyAutoConfiguration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.SessionRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sessions on a signed cookie, over real sockets, with and without Spring Security. */
class CookieSessionsTest {
  private static final String KEY = "cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn";
  private static final String SIGNED = "seaworthy.secret-key=" + KEY;
  private static final String ON_COOKIES = "seaworthy.sessions.store=cookie";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

  @ParameterizedTest
  @EnumSource
  void everythingIsInTheCookieAndOnlyAChangeSetsIt(Container container) {
    try (Afloat afloat = Afloat.plain(container, Shop.class, SIGNED, ON_COOKIES)) {
      Browser browser = new Browser(afloat);
      assertThat(browser.get("/read").body()).isEqualTo("none");
      assertThat(browser.holds("session")).isFalse();
      Answer first = browser.post("/count");
      assertThat(first.body()).isEqualTo("1");
      assertThat(first.header("Set-Cookie"))
          .startsWith("session=")
          .contains("; Path=/", "; HttpOnly", "; SameSite=Lax");
      assertThat(browser.post("/count").body()).isEqualTo("2");
      assertThat(browser.get("/read").body()).isEqualTo("2 00000000-0000-0007-0000-000000000008");
      assertThat(browser.get("/read").all("Set-Cookie")).isEmpty();
      String id = browser.get("/id").body();
      assertThat(browser.get("/id").body()).isEqualTo(id);
      assertThat(browser.post("/change-id").body()).isNotEqualTo(id);
      assertThat(browser.get("/read").body()).startsWith("2 ");
      assertThat(browser.post("/end").header("Set-Cookie")).contains("Max-Age=0");
      assertThat(browser.get("/read").body()).isEqualTo("none");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangedOrInventedCookieGivesAFreshSession(Container container) {
    try (Afloat afloat = Afloat.plain(container, Shop.class, SIGNED, ON_COOKIES)) {
      Browser browser = new Browser(afloat);
      browser.post("/count");
      String good = browser.cookie("session");
      for (String bad :
          List.of(
              good.substring(1),
              good + "A",
              good.replace(':', '.'),
              "e30:1xWhgc:jH3iWMkZM6ZCosi_zikZVkkxhRWXYgW18",
              "x",
              "")) {
        browser.set("session", bad);
        assertThat(browser.get("/read").body()).as(bad).isEqualTo("none");
      }
      browser.set("session", "x" + good);
      assertThat(browser.post("/count").body()).isEqualTo("1");
      assertThat(browser.get("/read").body()).startsWith("1 ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSessionEndsWithItsTimeAndLivesOnWhileItIsUsed(Container container) {
    try (Afloat afloat =
        Afloat.plain(
            container,
            Shop.class,
            SIGNED,
            ON_COOKIES,
            "seaworthy.sessions.timeout=30m",
            "seaworthy.sessions.max-age=2h")) {
      Time time = afloat.context().getBean(Time.class);
      Browser browser = new Browser(afloat);
      browser.post("/count");
      Browser idle = browser.copy();
      int read = 0;
      for (int minute = 0; minute < 110; minute += 10) {
        time.pass(Duration.ofMinutes(10));
        assertThat(browser.get("/read").body()).as("after %s minutes", minute).startsWith("1 ");
        read++;
      }
      assertThat(read).isEqualTo(11);
      assertThat(idle.get("/read").body()).isEqualTo("none");
      time.pass(Duration.ofMinutes(11));
      assertThat(browser.get("/read").body()).as("over in all").isEqualTo("none");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRotatedKeyEndsNothingUntilItIsTakenAway(Container container) {
    Browser before;
    try (Afloat afloat = Afloat.plain(container, Shop.class, SIGNED, ON_COOKIES)) {
      before = new Browser(afloat);
      before.post("/count");
    }
    String old = before.cookie("session");
    try (Afloat afloat =
        Afloat.plain(
            container,
            Shop.class,
            "seaworthy.secret-key=newer-" + KEY,
            "seaworthy.secret-key-fallbacks=" + KEY,
            ON_COOKIES)) {
      Browser browser = new Browser(afloat);
      browser.set("session", old);
      assertThat(browser.post("/count").body()).isEqualTo("2");
      old = browser.cookie("session");
    }
    try (Afloat afloat =
        Afloat.plain(container, Shop.class, "seaworthy.secret-key=newer-" + KEY, ON_COOKIES)) {
      Browser browser = new Browser(afloat);
      browser.set("session", old);
      assertThat(browser.get("/read").body()).startsWith("2 ");
      browser.set("session", before.cookie("session"));
      assertThat(browser.get("/read").body()).isEqualTo("none");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTooLargeOrNotAllowedIsAnErrorAndChangesNothing(Container container) {
    try (Afloat afloat = Afloat.plain(container, Shop.class, SIGNED, ON_COOKIES)) {
      Browser browser = new Browser(afloat);
      browser.post("/count");
      assertThat(browser.post("/stranger").status()).isEqualTo(500);
      assertThat(browser.get("/read").body()).startsWith("1 ");
      assertThat(browser.post("/large").status()).isEqualTo(500);
      assertThat(browser.get("/read").body()).startsWith("1 ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLoginLivesInItWithCsrfAndTheSavedRequest(Container container) {
    try (Afloat afloat = Afloat.secured(container, SecuredShop.class, SIGNED, ON_COOKIES)) {
      Browser browser = new Browser(afloat);
      Answer asked = browser.get("/private?page=2", "Accept: text/html");
      assertThat(asked.status()).isEqualTo(302);
      String form = browser.get("/login", "Accept: text/html").body();
      String before = browser.cookie("session");
      Answer wrong = login(browser, form, "nonsense");
      assertThat(wrong.header("Location")).endsWith("/login?error");
      Answer right = login(browser, browser.get("/login", "Accept: text/html").body(), "secret");
      assertThat(right.header("Location")).contains("/private?page=2");
      assertThat(browser.get("/private").body()).isEqualTo("ada [ROLE_OFFICE] User");
      assertThat(plain(browser.cookie("session"))).doesNotContain("secret", "{noop}");
      assertThat(before).isNotEqualTo(browser.cookie("session"));
      assertThat(browser.submit("/private", "").status()).as("no CSRF token").isEqualTo(403);
      Browser neighbour = browser.copy();
      assertThat(neighbour.get("/private").all("Set-Cookie")).as("reading sets none").isEmpty();
      String page = browser.get("/logout", "Accept: text/html").body();
      browser.submit("/logout", "_csrf=" + token(page));
      assertThat(browser.get("/private", "Accept: text/html").status()).isEqualTo(302);
    }
  }

  @Test
  void saysWhatIsMissingAndLeavesOthersAlone() {
    WebApplicationContextRunner runner =
        new WebApplicationContextRunner()
            .withConfiguration(
                AutoConfigurations.of(
                    RunningEnvironmentAutoConfiguration.class,
                    KeyAutoConfiguration.class,
                    CookiesAutoConfiguration.class,
                    SessionsAutoConfiguration.class));
    runner.run(context -> assertThat(context).doesNotHaveBean(SessionRepository.class));
    WebApplicationContextRunner on = runner.withPropertyValues(SIGNED, ON_COOKIES);
    on.run(context -> assertThat(context).hasSingleBean(CookieSessionStore.class));
    on.withClassLoader(new FilteredClassLoader("org.springframework.security"))
        .run(context -> assertThat(context).hasSingleBean(CookieSessionStore.class));
    on.withClassLoader(new FilteredClassLoader("org.springframework.session"))
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessage(
                        "seaworthy.sessions.store is cookie, and Spring Session is not there; add"
                            + " org.springframework.session:spring-session-core"));
  }

  static Answer login(Browser browser, String form, String password) {
    return browser.submit("/login", "username=ada&password=" + password + "&_csrf=" + token(form));
  }

  static String token(String form) {
    Matcher matcher = CSRF.matcher(form);
    assertThat(matcher.find()).as(form).isTrue();
    return matcher.group(1);
  }

  /** What anybody can read in a cookie. */
  private static String plain(String cookie) {
    String payload = cookie.substring(0, cookie.indexOf(':'));
    if (!payload.startsWith(".")) {
      return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }
    try (InflaterInputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(Base64.getUrlDecoder().decode(payload.substring(1))))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Pages.class)
  static class Shop {
    @Bean
    Time time() {
      return new Time();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Pages.class)
  static class SecuredShop {
    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
      return http.authorizeHttpRequests(
              each ->
                  each.requestMatchers("/private/**").hasRole("OFFICE").anyRequest().permitAll())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    UserDetailsService users() {
      return new InMemoryUserDetailsManager(
          User.withUsername("ada").password("{noop}secret").roles("OFFICE").build());
    }
  }

  @RestController
  static class Pages {
    @PostMapping("/count")
    String count(HttpSession session) {
      Object before = session.getAttribute("count");
      int now = before instanceof Integer number ? number + 1 : 1;
      session.setAttribute("count", now);
      session.setAttribute("basket", new ArrayList<>(List.of(new UUID(7, 8))));
      return String.valueOf(now);
    }

    @GetMapping("/read")
    String read(HttpServletRequest request) {
      HttpSession session = request.getSession(false);
      return session == null
          ? "none"
          : session.getAttribute("count") + " " + ((List<?>) session.getAttribute("basket")).get(0);
    }

    @GetMapping("/id")
    String id(HttpSession session) {
      return session.getId();
    }

    @PostMapping("/change-id")
    String change(HttpServletRequest request) {
      return request.changeSessionId();
    }

    @PostMapping("/end")
    String end(HttpSession session) {
      session.invalidate();
      return "over";
    }

    @PostMapping("/stranger")
    String stranger(HttpSession session) {
      session.setAttribute("stranger", new BitSet());
      return "never";
    }

    @PostMapping("/large")
    String large(HttpSession session) {
      byte[] bytes = new byte[6_000];
      new Random(1).nextBytes(bytes);
      session.setAttribute("large", Base64.getEncoder().encodeToString(bytes));
      return "too much";
    }

    @GetMapping("/private")
    String priv(Authentication who) {
      return who.getName()
          + " "
          + who.getAuthorities().stream()
              .map(each -> String.valueOf(each.getAuthority()))
              .filter(each -> each.startsWith("ROLE_"))
              .toList()
          + " "
          + Objects.requireNonNull(who.getPrincipal()).getClass().getSimpleName();
    }
  }

  /** A clock that stands still until it is moved. */
  static final class Time extends Clock {
    private volatile Instant now = Instant.parse("2026-05-01T12:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
