package dev.seaworthy.boot.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.courier.HandTime;
import dev.seaworthy.boot.mail.AdminMail;
import dev.seaworthy.boot.mail.MailAutoConfiguration;
import dev.seaworthy.boot.mail.MailServer;
import dev.seaworthy.guard.Alarm;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.mail.BlockLinks;
import dev.seaworthy.guard.mail.MailPolicy;
import dev.seaworthy.guard.mail.MailWriter;
import dev.seaworthy.guard.tables.AddressLists;
import dev.seaworthy.signing.keys.KeyRing;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails about attempts on a real SMTP server, with time moved by hand. */
class AttackMailerTest {
  private static final KeyRing KEYS =
      KeyRing.of("cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn");
  private static final URI PAGE = URI.create("https://shop.example.org/0123");
  private static final Pattern COUNT = Pattern.compile("Attempts: (\\d+)\n");

  /** Nothing listens there: the lowest port is nobody's. */
  private static final int DEAD_PORT = 1;

  private final HandTime time = new HandTime();
  private final AddressLists lists = new AddressLists(List.of(), new Random(1));
  private final CountingLedger ledger =
      new CountingLedger(
          lists,
          BlockRules.standard(),
          BlockGate.open(),
          time,
          () -> time.instant().toEpochMilli() * 1_000_000,
          new Random(2));

  @Test
  void aFloodStaysInsideTheBudgetAndNothingIsForgotten() {
    withServer(
        (server, context) -> {
          AttackMailer mailer = mailer(context.getBean(AdminMail.class));
          Random random = new Random(20_260_501);
          long tried = 0;
          for (int minute = 0; minute < 2 * 24 * 60; minute++) {
            for (int each = 0; each < 10; each++) {
              attack(mailer, Address.ofIpv4(0xCB007100 + random.nextInt(200)), "/.env", "scan");
              tried++;
            }
            time.pass(Duration.ofMinutes(1));
          }
          time.pass(Duration.ofHours(2));
          List<MimeMessage> mails = server.received();
          Map<Long, Integer> singlesByDay = new HashMap<>();
          int digests = 0;
          long told = 0;
          for (MimeMessage mail : mails) {
            if (MailServer.subject(mail).contains("Digest:")) {
              digests++;
              told += count(mail);
            } else {
              singlesByDay.merge(day(mail), 1, Integer::sum);
            }
          }
          assertThat(singlesByDay.values())
              .allSatisfy(most -> assertThat(most).isLessThanOrEqualTo(MailPolicy.MOST_PER_DAY));
          assertThat(digests).isBetween(47, 51);
          assertThat(told).isEqualTo(tried);
          assertThat(mails.size()).isLessThanOrEqualTo(2 * MailPolicy.MOST_PER_DAY + digests);
          assertThat(mails).anyMatch(mail -> text(mail).contains("the rest follows in digests"));
          assertThat(time.waiting()).isZero();
        });
  }

  @Test
  void whileTheServerIsDownTheDigestGrowsAndThenGoes() {
    withServer(
        (server, context) -> {
          JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
          AttackMailer mailer = mailer(context.getBean(AdminMail.class));
          attack(mailer, Address.parse("203.0.113.1"), "/.env", "first");
          time.pass(Duration.ZERO);
          assertThat(server.received()).hasSize(1);

          sender.setPort(DEAD_PORT);
          for (int each = 0; each < 600; each++) {
            attack(mailer, Address.ofIpv4(0xC6336400 + each % 100), "/.env", "later");
            time.pass(Duration.ofMinutes(1));
          }
          assertThat(server.received()).hasSize(1);
          assertThat(time.waiting()).as("one digest and one retry").isLessThanOrEqualTo(2);

          sender.setPort(server.port());
          time.pass(Duration.ofHours(2));
          List<MimeMessage> mails = server.received();
          assertThat(mails.subList(1, mails.size() - 1))
              .hasSizeBetween(10, MailPolicy.MOST_PER_DAY)
              .allMatch(mail -> !MailServer.subject(mail).contains("Digest"));
          MimeMessage digest = mails.get(mails.size() - 1);
          assertThat(MailServer.subject(digest)).startsWith("[Seaworthy] Digest: 601 attempts, ");
          assertThat(time.waiting()).isZero();

          attack(mailer, Address.parse("203.0.113.200"), "/.env", "after");
          time.pass(Duration.ofHours(3));
          assertThat(server.received().size()).isGreaterThan(mails.size());
        });
  }

  @Test
  void nothingThatAnAttackerWritesIsAHeaderOrMarkupOrALink() {
    withServer(
        (server, context) -> {
          AttackMailer mailer = mailer(context.getBean(AdminMail.class));
          String evil =
              "\r\nBcc: evil@example.net\r\n\r\n<script>alert(1)</script>\u202e"
                  + PAGE
                  + "?link=x https://evil.example/";
          Attempt attempt =
              new Attempt(
                  time.instant(),
                  Address.parse("203.0.113.9"),
                  "decoy.post",
                  Weight.of(2),
                  Mode.BLOCK,
                  evil,
                  evil,
                  evil,
                  evil,
                  false);
          mailer.attempted(attempt, ledger.record(attempt));
          time.pass(Duration.ZERO);
          MimeMessage mail = server.received().get(0);
          assertThat(headers(mail))
              .noneMatch(line -> line.startsWith("Bcc") || line.contains("evil"));
          assertThat(MailServer.subject(mail)).isEqualTo("[Seaworthy] Attempt by 203.0.113.9");
          assertThat(text(mail))
              .doesNotContain("\nBcc", "evil@example.net", "https://evil", "\u202e")
              .containsOnlyOnce(PAGE + "?link=");
          String html = MailServer.body(mail, true);
          assertThat(html)
              .doesNotContain("<script", "evil@example.net", "https://evil")
              .containsOnlyOnce("<a href=\"" + PAGE + "?link=");
        });
  }

  @Test
  void alarmsAreMailedAtOnceAndWithinTheirOwnBudget() {
    withServer(
        (server, context) -> {
          AttackMailer mailer = mailer(context.getBean(AdminMail.class));
          for (int each = 0; each < 40; each++) {
            mailer.alarmed(
                new Alarm(
                    Alarm.Kind.HONEYTOKEN_USED,
                    time.instant(),
                    Address.parse("203.0.113.9"),
                    "a honeytoken was used"));
            time.pass(Duration.ofMinutes(1));
          }
          assertThat(server.received())
              .hasSize(10)
              .allMatch(
                  mail -> MailServer.subject(mail).equals("[Seaworthy] Alarm: honeytoken used"));
          time.pass(Duration.ofHours(1));
          assertThat(text(server.received().get(10))).contains("Other alarms: 40\n");
        });
  }

  @Test
  void aBlockIsToldWithItsEndAndAWayToLiftIt() {
    withServer(
        (server, context) -> {
          AttackMailer mailer = mailer(context.getBean(AdminMail.class));
          ledger.record(honeytoken());
          time.pass(Duration.ofDays(1));
          ledger.record(honeytoken());
          time.pass(Duration.ofDays(1));
          Attempt third = honeytoken();
          Tally tally = ledger.record(third);
          assertThat(tally.consequence()).isEqualTo(Tally.Consequence.BLOCKED);
          mailer.attempted(third, tally);
          time.pass(Duration.ZERO);
          MimeMessage mail = server.received().get(0);
          assertThat(MailServer.subject(mail)).isEqualTo("[Seaworthy] Blocked 203.0.113.9");
          assertThat(text(mail))
              .contains("Step: 3, everything\n", "To unblock it: " + PAGE + "?link=");
        });
  }

  private Attempt honeytoken() {
    return new Attempt(
        time.instant(),
        Address.parse("203.0.113.9"),
        "honeytoken",
        Weight.AT_ONCE,
        Mode.BLOCK,
        "GET",
        "/",
        "curl",
        "",
        false);
  }

  private AttackMailer mailer(AdminMail mail) {
    BlockLinks links = new BlockLinks(KEYS, Duration.ofDays(3), new Random(3));
    MailWriter writer = new MailWriter("", PAGE, ZoneOffset.UTC, links, name -> false);
    HtmlPart html = new HtmlPart(PAGE + "?link=");
    return new AttackMailer(mail, writer, html, lists, time, time, Duration.ofHours(1));
  }

  private void attack(AttackMailer mailer, Address client, String path, String agent) {
    Attempt attempt =
        new Attempt(
            time.instant(),
            client,
            "bait.dot-env",
            Weight.of(1),
            Mode.BLOCK,
            "GET",
            path,
            agent,
            "",
            false);
    mailer.attempted(attempt, ledger.record(attempt));
  }

  private interface Scene {
    void play(MailServer server, AssertableApplicationContext context) throws Exception;
  }

  private static void withServer(Scene scene) {
    try (MailServer server = MailServer.started()) {
      ContextConsumer<AssertableApplicationContext> played = context -> scene.play(server, context);
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(MailAutoConfiguration.class, MailSenderAutoConfiguration.class))
          .withPropertyValues(server.settings("seaworthy.admins=captain@example.org"))
          .run(played);
    }
  }

  private static String text(MimeMessage mail) {
    return MailServer.body(mail, false);
  }

  private static List<String> headers(MimeMessage mail) throws MessagingException {
    return Collections.list(mail.getAllHeaderLines());
  }

  private static long count(MimeMessage digest) {
    Matcher matcher = COUNT.matcher(text(digest));
    assertThat(matcher.find()).isTrue();
    return Long.parseLong(matcher.group(1));
  }

  private static long day(MimeMessage mail) {
    String when = text(mail).substring("When: ".length(), "When: 2026-05-01 00:00:00".length());
    return Instant.parse(when.replace(' ', 'T') + "Z").getEpochSecond() / 86_400;
  }
}
