package dev.seaworthy.boot.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import dev.seaworthy.boot.courier.CourierAutoConfiguration;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.boot.key.KeyAutoConfiguration;
import dev.seaworthy.boot.mail.MailAutoConfiguration;
import dev.seaworthy.boot.mail.MailServer;
import dev.seaworthy.boot.site.SiteAutoConfiguration;
import dev.seaworthy.signing.tokens.Account;
import dev.seaworthy.signing.tokens.PasswordResetTokens;
import dev.seaworthy.signing.tokens.ResetTokens;
import dev.seaworthy.signing.tokens.StrictResetTokens;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
class PasswordResetsTest {
  private static final String KEY =
      "seaworthy.secret-key=cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn";
  private static final String SITE = "seaworthy.site-url=https://shop.example.org";
  private static final String LOGGER = PasswordResets.class.getName();
  private static final Pattern LINK =
      Pattern.compile("https://shop\\.example\\.org(/reset/[A-Za-z0-9_-]+/[a-z0-9-]+)\n");

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  RunningEnvironmentAutoConfiguration.class,
                  KeyAutoConfiguration.class,
                  CourierAutoConfiguration.class,
                  MailAutoConfiguration.class,
                  SiteAutoConfiguration.class,
                  ResetAutoConfiguration.class))
          .withPropertyValues(KEY);

  @ParameterizedTest
  @EnumSource
  void aLinkWorksOnceAndForItsAccountAlone(Container container) {
    try (MailServer server = MailServer.started();
        Afloat afloat = shop(container, server)) {
      assertThat(
              afloat.ask("POST", "/forgot?email=ADA@example.org", "", "Content-Length: 0").body())
          .isEqualTo("sent");
      MimeMessage mail = server.await(1).get(0);
      assertThat(MailServer.subject(mail)).isEqualTo("A new password for shop.example.org");
      assertThat(MailServer.body(mail, false))
          .contains("asked for a new password for your account at shop.example.org.")
          .contains("within 72 hours. It works once.");
      String path = link(mail);
      assertThat(MailServer.body(mail, true))
          .contains("<p>https://shop.example.org" + path + "</p>");
      assertThat(afloat.get(path).body()).isEqualTo("ada may");
      for (int at = path.lastIndexOf('/') + 1; at < path.length(); at++) {
        char other = path.charAt(at) == 'a' ? 'b' : 'a';
        String changed = path.substring(0, at) + other + path.substring(at + 1);
        assertThat(afloat.get(changed).body()).as(changed).isEqualTo("over");
      }
      String forBob = path.replaceFirst("/reset/[^/]+/", "/reset/Mg/");
      assertThat(afloat.get(forBob).body()).isEqualTo("over");
      assertThat(set(afloat, path).body()).isEqualTo("changed");
      assertThat(set(afloat, path).body()).isEqualTo("over");
      assertThat(afloat.get(path).body()).isEqualTo("over");
    }
  }

  @ParameterizedTest
  @EnumSource
  void noHeaderOfARequestLeadsTheLinkElsewhere(Container container) {
    try (MailServer server = MailServer.started();
        Afloat afloat = shop(container, server)) {
      afloat.ask(
          "POST",
          "/forgot?email=ada@example.org",
          "",
          "Content-Length: 0",
          "Host: evil.example",
          "X-Forwarded-Host: evil.example",
          "Forwarded: host=evil.example",
          "X-Forwarded-Proto: http",
          "X-Forwarded-Prefix: //evil.example");
      MimeMessage mail = server.await(1).get(0);
      for (boolean html : new boolean[] {false, true}) {
        assertThat(MailServer.body(mail, html))
            .contains("https://shop.example.org/reset/")
            .doesNotContain("evil.example");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStrangerLearnsNothingAndNobodysMailboxIsFilled(Container container) {
    try (MailServer server = MailServer.started();
        Afloat afloat = shop(container, server)) {
      Answer known = afloat.ask("POST", "/forgot?email=ada@example.org", "", "Content-Length: 0");
      for (int time = 0; time < 20; time++) {
        afloat.ask("POST", "/forgot?email=ada@example.org", "", "Content-Length: 0");
      }
      Answer unknown = afloat.ask("POST", "/forgot?email=eve@example.org", "", "Content-Length: 0");
      assertThat(unknown.status()).isEqualTo(known.status());
      assertThat(unknown.body()).isEqualTo(known.body());
      afloat.ask("POST", "/forgot?email=closed@example.org", "", "Content-Length: 0");
      // Errands are done in order: when Bob's mail is there, all before it have been dealt with.
      afloat.ask("POST", "/forgot?email=bob@example.org", "", "Content-Length: 0");
      assertThat(server.await(2)).hasSize(2);
      afloat.context().getBean(Time.class).pass(Duration.ofMinutes(5));
      afloat.ask("POST", "/forgot?email=ada@example.org", "", "Content-Length: 0");
      assertThat(server.await(3)).hasSize(3);
    }
  }

  /** Waits ten seconds of real time at most, the first pause between two tries. */
  @Test
  void whileTheMailServerIsDownALinkWaitsAndIsMailedOnce(CapturedOutput output) {
    MailServer server = MailServer.started();
    int port = server.port();
    try (Afloat afloat = shop(Container.TOMCAT, server, "logging.level." + LOGGER + "=WARN")) {
      server.close();
      Answer answer = afloat.ask("POST", "/forgot?email=ada@example.org", "", "Content-Length: 0");
      assertThat(answer.body()).isEqualTo("sent");
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> output.getAll().contains("a link to reset a password could not be mailed"));
      afloat.context().getBean(Time.class).pass(Duration.ofHours(1));
      afloat.ask("POST", "/forgot?email=ada@example.org", "", "Content-Length: 0");
      afloat.ask("POST", "/forgot?email=bob@example.org", "", "Content-Length: 0");
      try (MailServer again = MailServer.startedOn(port)) {
        List<MimeMessage> mails = again.await(2);
        assertThat(mails).hasSize(2);
        assertThat(afloat.get(link(mails.get(0))).body()).isEqualTo("ada may");
      }
    }
  }

  @Test
  void anAddressThatIsRefusedHoldsNobodyUp(CapturedOutput output) {
    try (MailServer server = MailServer.started();
        Afloat afloat = shop(Container.TOMCAT, server, "logging.level." + LOGGER + "=WARN")) {
      afloat.ask("POST", "/forgot?email=no+where@@", "", "Content-Length: 0");
      afloat.ask("POST", "/forgot?email=ada@example.org", "", "Content-Length: 0");
      assertThat(MailServer.body(server.await(1).get(0), false)).contains("account");
      assertThat(server.received()).hasSize(1);
      assertThat(output.getAll()).contains("a link to reset a password could not be mailed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLinkEndsWithItsTime(Container container) {
    try (MailServer server = MailServer.started();
        Afloat afloat = shop(container, server)) {
      afloat.ask("POST", "/forgot?email=ada@example.org", "", "Content-Length: 0");
      String path = link(server.await(1).get(0));
      Time time = afloat.context().getBean(Time.class);
      time.pass(Duration.ofDays(3));
      assertThat(afloat.get(path).body()).isEqualTo("ada may");
      time.pass(Duration.ofSeconds(1));
      assertThat(afloat.get(path).body()).isEqualTo("over");
    }
  }

  @Test
  void theStrongerFormIsTheDefaultAndDjangosHasItsName() {
    runner.run(
        context ->
            assertThat(context.getBean(ResetTokens.class)).isInstanceOf(StrictResetTokens.class));
    runner
        .withPropertyValues(
            "seaworthy.password-reset.form=django",
            "seaworthy.password-reset.time-zone=Europe/Berlin")
        .run(
            context ->
                assertThat(context.getBean(ResetTokens.class))
                    .isInstanceOf(PasswordResetTokens.class));
  }

  @Test
  void withoutAccountsThereAreNoResets() {
    runner.run(context -> assertThat(context).doesNotHaveBean(PasswordResets.class));
    ResetTokens own =
        StrictResetTokens.of(dev.seaworthy.signing.keys.KeyRing.of("x"), Clock.systemUTC());
    runner
        .withBean(ResetTokens.class, () -> own)
        .run(context -> assertThat(context.getBean(ResetTokens.class)).isSameAs(own));
  }

  @Test
  void saysWhatIsMissingBeforeAnybodyWaitsForAMail() {
    ApplicationContextRunner shop = runner.withUserConfiguration(Shop.class);
    shop.run(
        context ->
            assertThatThrownBy(() -> context.getBean(PasswordResets.class).request("a@b"))
                .hasMessageStartingWith("password reset: nothing can send mail;"));
    Account ada = new Account("1", "p", null, "a@b");
    shop.run(
        context ->
            assertThatThrownBy(() -> context.getBean(PasswordResets.class).link(ada))
                .hasMessageStartingWith("seaworthy.site-url is not set"));
    shop.withPropertyValues(SITE, "seaworthy.password-reset.path=/set?u={uid}&t={token}")
        .run(
            context ->
                assertThat(context.getBean(PasswordResets.class).link(ada).toString())
                    .startsWith("https://shop.example.org/set?u=MQ&t="));
    shop.withPropertyValues("seaworthy.password-reset.path=/set")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessage(
                        "seaworthy.password-reset.path is '/set'; write a path with {uid} and"
                            + " {token} in it"));
  }

  private static Afloat shop(Container container, MailServer server, String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    all.addAll(List.of(KEY, SITE, "seaworthy.default-from-email=shop@example.org"));
    return Afloat.plain(container, Shop.class, server.settings(all.toArray(String[]::new)));
  }

  private static String link(MimeMessage mail) {
    Matcher matcher = LINK.matcher(MailServer.body(mail, false));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static Answer set(Afloat afloat, String path) {
    return afloat.ask("POST", path + "?password=new", "", "Content-Length: 0");
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Doors.class)
  static class Shop {
    @Bean
    Accounts accounts() {
      return new Accounts();
    }

    @Bean
    Time time() {
      return new Time();
    }
  }

  /** Ada, Bob, one whose account is closed, and one whose address is none. */
  static final class Accounts implements ResetAccounts {
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    Accounts() {
      LocalDateTime login = LocalDateTime.of(2026, 5, 1, 8, 0);
      accounts.put("1", new Account("1", "hash-of-adas", login, "ada@example.org"));
      accounts.put("2", new Account("2", "hash-of-bobs", null, "bob@example.org"));
      accounts.put("4", new Account("4", "hash-of-nobodys", null, "no where@@"));
      accounts.put("3", new Account("3", "!unusable", null, "closed@example.org"));
    }

    @Override
    public Optional<Account> withKey(String primaryKey) {
      return Optional.ofNullable(accounts.get(primaryKey));
    }

    @Override
    public List<Account> withEmail(String email) {
      return accounts.values().stream()
          .filter(each -> each.email().equalsIgnoreCase(email))
          .toList();
    }

    void change(String key, String password) {
      accounts.computeIfPresent(
          key, (any, old) -> new Account(key, password, old.lastLogin(), old.email()));
    }
  }

  @RestController
  static class Doors {
    private final PasswordResets resets;
    private final Accounts accounts;

    Doors(PasswordResets resets, Accounts accounts) {
      this.resets = resets;
      this.accounts = accounts;
    }

    @PostMapping("/forgot")
    String forgot(@RequestParam("email") String email) {
      resets.request(email);
      return "sent";
    }

    @GetMapping("/reset/{uid}/{token}")
    String ask(@PathVariable("uid") String uid, @PathVariable("token") String token) {
      return resets
          .open(uid, token)
          .map(each -> each.email().split("@", 2)[0] + " may")
          .orElse("over");
    }

    @PostMapping("/reset/{uid}/{token}")
    String set(
        @PathVariable("uid") String uid,
        @PathVariable("token") String token,
        @RequestParam("password") String password) {
      Optional<Account> account = resets.open(uid, token);
      account.ifPresent(each -> accounts.change(each.primaryKey(), "hash-of-" + password));
      return account.isPresent() ? "changed" : "over";
    }
  }

  /** A clock that stands still until it is moved. */
  static final class Time extends Clock {
    private volatile Instant now = Instant.parse("2026-05-01T12:00:00Z");

    void pass(Duration while_) {
      now = now.plus(while_);
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
