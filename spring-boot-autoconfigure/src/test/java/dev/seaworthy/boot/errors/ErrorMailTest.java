package dev.seaworthy.boot.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import dev.seaworthy.boot.afloat.Troubled;
import dev.seaworthy.boot.errors.MailFolding.Dispatch;
import dev.seaworthy.boot.mail.MailServer;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

class ErrorMailTest {
  private static final BlockingQueue<SimpleMailMessage> SENT = new LinkedBlockingQueue<>();
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void tellsTheAdminsOnceAndScrubbed(Container container) throws InterruptedException {
    SENT.clear();
    try (Afloat afloat =
        Afloat.plain(
            container,
            Mailing.class,
            "seaworthy.admins=captain@example.org,mate@example.org",
            "seaworthy.server-email=shop@example.org",
            "spring.datasource.password=" + Troubled.SETTING,
            "app.mirror=${spring.datasource.password}")) {
      Answer answer = afloat.get("/boom?colour=red&token=" + Troubled.SECRET, "Accept: text/html");
      SimpleMailMessage mail = SENT.poll(60, TimeUnit.SECONDS);
      assertThat(mail).isNotNull();
      assertThat(mail.getTo()).containsExactly("captain@example.org", "mate@example.org");
      assertThat(mail.getFrom()).isEqualTo("shop@example.org");
      assertThat(mail.getSubject())
          .matches(
              "\\[Seaworthy] Error [0-9A-Z]{4}-[0-9A-Z]{4}: java.lang.IllegalArgumentException");
      String id = String.valueOf(mail.getSubject()).substring(18, 27);
      assertThat(answer.body()).contains(id);
      assertThat(mail.getText())
          .contains("500 on GET /boom", "caused by java.lang.IllegalArgumentException")
          .contains("colour = red", "app.mirror = ****")
          .doesNotContain(Troubled.SECRET, Troubled.SETTING);
      afloat.get("/boom");
      afloat.get("/late");
      SimpleMailMessage other = SENT.poll(60, TimeUnit.SECONDS);
      assertThat(other).isNotNull();
      assertThat(other.getText()).contains("500 on GET /late");
      assertThat(SENT).isEmpty();
    }
  }

  /** Spring's own sender over a socket, with nothing of the application's between. */
  @ParameterizedTest
  @EnumSource
  void comesThroughARealMailServer(Container container) throws MessagingException {
    try (MailServer server = MailServer.started();
        Afloat afloat =
            Afloat.plain(
                container,
                Troubled.class,
                server.settings(
                    "seaworthy.admins=captain@example.org",
                    "seaworthy.server-email=shop@example.org",
                    "spring.datasource.password=" + Troubled.SETTING))) {
      Answer answer = afloat.get("/boom?token=" + Troubled.SECRET, "Accept: text/html");
      MimeMessage mail = server.await(1).get(0);
      assertThat(mail.getAllRecipients())
          .extracting(Address::toString)
          .containsExactly("captain@example.org");
      assertThat(mail.getFrom()).extracting(Address::toString).containsExactly("shop@example.org");
      String subject = MailServer.subject(mail);
      assertThat(subject).endsWith(": java.lang.IllegalArgumentException");
      assertThat(answer.body()).contains(subject.substring(18, 27));
      assertThat(MailServer.body(mail, false))
          .contains("500 on GET /boom")
          .doesNotContain(Troubled.SECRET, Troubled.SETTING);
    }
  }

  /** The visitor waits for no mail server and hears of none. */
  @ParameterizedTest
  @EnumSource
  void aMailServerThatIsNotThereIsNoneOfTheVisitorsConcern(Container container) {
    int port;
    try (MailServer gone = MailServer.started()) {
      port = gone.port();
    }
    try (Afloat afloat =
        Afloat.plain(
            container,
            Troubled.class,
            "seaworthy.admins=captain@example.org",
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + port)) {
      Answer answer = afloat.get("/boom", "Accept: text/html");
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.raw().toLowerCase(Locale.ROOT)).doesNotContain("mail", "smtp");
      assertThat(afloat.get("/boom").status()).isEqualTo(500);
    }
  }

  @Test
  void foldsWhatRepeatsAndStopsAtTheDaysMost() {
    MailFolding folding = new MailFolding(2);
    Kind one = new Kind("A", "a");
    Kind two = new Kind("B", "b");
    assertThat(folding.decide(one, "1", NOON)).isEqualTo(Dispatch.NOW);
    assertThat(folding.decide(one, "2", NOON)).isEqualTo(Dispatch.FOLDED);
    assertThat(folding.decide(two, "3", NOON)).isEqualTo(Dispatch.NOW_AND_SILENCING);
    assertThat(folding.decide(new Kind("C", "c"), "4", NOON)).isEqualTo(Dispatch.FOLDED);
    MailFolding.Digest digest = folding.take();
    assertThat(digest.total()).isEqualTo(2);
    assertThat(digest.kinds()).extracting(MailFolding.Folded::latestId).containsExactly("2", "4");
    assertThat(folding.take().total()).isZero();
    Instant tomorrow = NOON.plus(Duration.ofDays(1));
    assertThat(folding.decide(one, "5", tomorrow)).isEqualTo(Dispatch.NOW);
  }

  @Test
  void staysSmallUnderManyKinds() {
    MailFolding folding = new MailFolding(1);
    for (int each = 0; each < 5_000; each++) {
      folding.decide(new Kind("K" + each, ""), "" + each, NOON);
    }
    MailFolding.Digest digest = folding.take();
    assertThat(digest.kinds()).hasSize(1_000);
    assertThat(digest.total()).isEqualTo(4_999);
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Troubled.class)
  static class Mailing {
    @Bean
    MailSender mailSender() {
      return new MailSender() {
        @Override
        public void send(SimpleMailMessage... messages) {
          SENT.addAll(java.util.List.of(messages));
        }
      };
    }
  }
}
