package dev.seaworthy.boot.admin;

import static dev.seaworthy.boot.admin.Harbour.PASSWORD;
import static dev.seaworthy.boot.admin.Harbour.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import dev.seaworthy.boot.afloat.Visitor;
import dev.seaworthy.guard.Alarm;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.Tally;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The decoy beside the real login, through the same application. */
class DecoyTest {
  private static final String MOVED = "seaworthy.admin.path=" + SECRET;
  private static final BlockingQueue<Alarm> ALARMS = new LinkedBlockingQueue<>();
  private static final BlockingQueue<Attempt> ATTEMPTS = new LinkedBlockingQueue<>();

  @BeforeEach
  void forget() {
    ALARMS.clear();
    ATTEMPTS.clear();
    Harbour.People.EVENTS.clear();
    Harbour.People.RENEWED.clear();
  }

  static Stream<Arguments> logins() {
    return Stream.of(Container.values())
        .flatMap(
            container ->
                Stream.of(
                    Arguments.of(container, OneLogin.class, "/login"),
                    Arguments.of(container, OwnLogin.class, "/admin/login")));
  }

  /** A request that may tell the two apart. */
  private record Question(String method, String path, String body, List<String> lines) {
    static Question of(String method, String path, String body, String... lines) {
      return new Question(method, path, body, List.of(lines));
    }
  }

  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  private static final List<Question> ODD =
      List.of(
          Question.of("GET", "", ""),
          Question.of("HEAD", "", ""),
          Question.of("GET", "?error", ""),
          Question.of("GET", "?logout", ""),
          Question.of("GET", "?next=/admin/users", ""),
          Question.of("GET", "?next=//evil.example/&x=%00", ""),
          Question.of("GET", "", "", "Accept: application/json"),
          Question.of("GET", "", "", "X-Requested-With: XMLHttpRequest"),
          Question.of("GET", "", "", "Authorization: Basic a2VlcGVyOm5v"),
          Question.of("GET", "/", ""),
          Question.of("GET", "/deeper", ""),
          Question.of("OPTIONS", "", ""),
          Question.of("PUT", "", ""),
          Question.of("DELETE", "", ""),
          Question.of("PATCH", "", ""),
          Question.of("TRACE", "", ""),
          Question.of("PROPFIND", "", ""),
          Question.of("POST", "", ""),
          Question.of("POST", "", "username=a&password=b", FORM),
          Question.of("POST", "", "_csrf=wrong&username=a&password=b", FORM),
          Question.of("POST", "", "{\"username\":\"a\"}", "Content-Type: application/json"),
          Question.of("POST", "", "username=%ff%fe&password=%00", FORM),
          Question.of("POST", "", "username=%zz&password=%", FORM),
          Question.of("POST", "", "username=a&username=b&password=c&password=d", FORM),
          Question.of("POST", "", "username=" + "x".repeat(10_000) + "&password=b", FORM),
          Question.of("POST", "", "x".repeat(100_000), FORM),
          Question.of("POST", "", "--x--", "Content-Type: multipart/form-data; boundary=x"));

  @ParameterizedTest
  @MethodSource("logins")
  void answersEveryQuestionAsTheRealLoginDoes(Container container, Class<?> site, String login) {
    try (Afloat afloat = Afloat.secured(container, site, MOVED)) {
      for (Question each : ODD) {
        assertThat(plain(asked(new Visitor(afloat), decoy(login), each), before(login)))
            .as("%s %s %s %s", each.method(), each.path(), each.lines(), head(each.body()))
            .isEqualTo(plain(asked(new Visitor(afloat), SECRET + login, each), SECRET));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("logins")
  void whoTriesANameFailsAsAtTheRealLogin(Container container, Class<?> site, String login) {
    try (Afloat afloat = Afloat.secured(container, site, MOVED)) {
      for (String name : new String[] {"keeper", "nobody", "", "x".repeat(500), "\u0000", "ä€"}) {
        for (String password : new String[] {"wrong", "", "p".repeat(2000)}) {
          Visitor atDecoy = new Visitor(afloat);
          Visitor atReal = new Visitor(afloat);
          assertThat(plain(tried(atDecoy, decoy(login), name, password), before(login)))
              .as("%s with %s", name, head(password))
              .isEqualTo(plain(tried(atReal, SECRET + login, name, password), SECRET));
          assertThat(plain(atDecoy.get(decoy(login) + "?error"), before(login)))
              .isEqualTo(plain(atReal.get(SECRET + login + "?error"), SECRET));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("logins")
  void aRightPasswordIsWrongLeavesNothingBehindAndRaisesTheAlarm(
      Container container, Class<?> site, String login) throws InterruptedException {
    try (Afloat afloat = Afloat.secured(container, site, MOVED)) {
      Visitor visitor = new Visitor(afloat);
      Answer right = tried(visitor, decoy(login), "keeper", PASSWORD);
      assertThat(plain(right, SECRET))
          .isEqualTo(plain(tried(new Visitor(afloat), decoy(login), "keeper", "wrong"), SECRET));
      assertThat(visitor.get("/admin/users").status()).isEqualTo(302);
      assertThat(visitor.get(SECRET + "/admin/users").status()).isEqualTo(302);
      assertThat(Harbour.People.EVENTS).isEmpty();
      assertThat(Harbour.People.RENEWED).isEmpty();
      Alarm alarm = ALARMS.poll(30, TimeUnit.SECONDS);
      assertThat(alarm).isNotNull();
      assertThat(alarm.kind()).isEqualTo(Alarm.Kind.REAL_PASSWORD_IN_DECOY);
      assertThat(alarm.detail()).contains("ke***").doesNotContain("keeper", PASSWORD, SECRET);
    }
  }

  @ParameterizedTest
  @MethodSource("logins")
  void whoIsSignedInIsNobodyInTheDecoyAndStaysSignedIn(
      Container container, Class<?> site, String login) {
    try (Afloat afloat = Afloat.secured(container, site, MOVED)) {
      Visitor keeper = new Visitor(afloat);
      tried(keeper, SECRET + login, "keeper", PASSWORD);
      assertThat(keeper.get(SECRET + "/admin/users").body()).isEqualTo("users");
      String session = keeper.cookies().get("JSESSIONID");
      assertThat(keeper.get("/admin/users").header("Location")).endsWith(decoy(login));
      tried(keeper, decoy(login), "keeper", "wrong");
      tried(keeper, decoy(login), "keeper", PASSWORD);
      keeper.submit(decoy(login), decoy(login.replace("login", "logout")));
      assertThat(keeper.cookies()).containsEntry("JSESSIONID", session);
      assertThat(keeper.get(SECRET + "/admin/users").body()).isEqualTo("users");
    }
  }

  @ParameterizedTest
  @MethodSource("logins")
  void lookingScoresNothingAndTryingScoresWithTheNameAndWithoutThePassword(
      Container container, Class<?> site, String login) {
    try (Afloat afloat = Afloat.secured(container, site, MOVED)) {
      Visitor visitor = new Visitor(afloat);
      visitor.get("/admin");
      tried(visitor, decoy(login), "keeper", "wrong-password");
      assertThat(ATTEMPTS)
          .map(Attempt::rule)
          .containsExactly("decoy.touch", "decoy.touch", "decoy.post");
      Attempt posted = List.copyOf(ATTEMPTS).get(2);
      assertThat(posted.userName()).isEqualTo("keeper");
      assertThat(posted.weight().points()).isEqualTo(2);
      assertThat(ATTEMPTS.toString()).doesNotContain("wrong-password", SECRET);
    }
  }

  @ParameterizedTest
  @MethodSource("logins")
  void aFailedRealLoginScoresTooAndHidesThePath(Container container, Class<?> site, String login) {
    try (Afloat afloat = Afloat.secured(container, site, MOVED)) {
      tried(new Visitor(afloat), SECRET + login, "keeper", "wrong");
      assertThat(ATTEMPTS).map(Attempt::rule).containsExactly("login.admin");
      Attempt failed = List.copyOf(ATTEMPTS).get(0);
      assertThat(failed.path()).isEqualTo(login);
      assertThat(failed.userName()).isEqualTo("keeper");
      assertThat(Harbour.People.EVENTS).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFailedLoginOfACustomerCountsLess(Container container) {
    try (Afloat afloat = Afloat.secured(container, OneLogin.class, MOVED)) {
      tried(new Visitor(afloat), "/login", "customer", "wrong");
      assertThat(ATTEMPTS).map(Attempt::rule).containsExactly("login.public");
    }
  }

  private static Answer asked(Visitor visitor, String login, Question question) {
    return visitor.ask(
        question.method(),
        login + question.path(),
        question.body(),
        question.lines().toArray(String[]::new));
  }

  private static Answer tried(Visitor visitor, String login, String name, String password) {
    return visitor.submit(login, login, "username", name, "password", password);
  }

  private static String decoy(String login) {
    return login.startsWith("/admin/") ? login : "/admin" + login;
  }

  /** All that a stranger could compare, without what is new each time and the path itself. */
  private static String plain(Answer answer, String prefix) {
    return answer
        .raw()
        .replaceAll("Date: [^\r]*", "Date")
        .replaceAll("JSESSIONID=[^;]*", "JSESSIONID")
        .replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]*", "$1")
        .replaceAll("Content-Length: [1-9]\\d*", "Content-Length")
        .replaceAll("\r\n[0-9a-f]{1,6}\r\n", "\r\n(chunk)\r\n")
        .replace(prefix, "");
  }

  /** What stands before the path that the application has its login at. */
  private static String before(String login) {
    return login.startsWith("/admin/") ? "/no-prefix" : "/admin";
  }

  private static String head(String text) {
    return text.substring(0, Math.min(40, text.length()));
  }

  @Configuration(proxyBeanMethods = false)
  @Import({Harbour.OneLogin.class, Listening.class})
  static class OneLogin {}

  @Configuration(proxyBeanMethods = false)
  @Import({Harbour.OwnLogin.class, Listening.class})
  static class OwnLogin {}

  @Configuration(proxyBeanMethods = false)
  static class Listening {
    @Bean
    GuardEvents listener() {
      return new GuardEvents() {
        @Override
        public void attempted(Attempt attempt, Tally tally) {
          ATTEMPTS.add(attempt);
        }

        @Override
        public void alarmed(Alarm alarm) {
          if (alarm.kind() != Alarm.Kind.SHIELDED_ATTACKER) {
            ALARMS.add(alarm);
          }
        }
      };
    }
  }
}
