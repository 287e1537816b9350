package dev.seaworthy.boot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class LetterTest {
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  MailAutoConfiguration.class, MailSenderAutoConfiguration.class));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nBcc: evil@example.net",
        "a\nBcc: evil@example.net",
        "a\rBcc: evil@example.net",
        "a\u2028Bcc: evil@example.net",
        "a\u0085Bcc: evil@example.net",
        "\u00fc\r\n\r\nBody of mine",
        "a\u0000b"
      })
  void noSubjectBeginsAnotherHeader(String subject) {
    try (MailServer server = MailServer.started()) {
      runner
          .withPropertyValues(server.settings("seaworthy.admins=captain@example.org"))
          .run(
              context -> {
                context.getBean(AdminMail.class).send(subject, "text\n", "<p>text</p>");
                MimeMessage mail = server.await(1).get(0);
                assertThat(Collections.list(mail.getAllHeaderLines()))
                    .noneMatch(line -> line.startsWith("Bcc"))
                    .filteredOn(line -> line.startsWith("Subject"))
                    .singleElement()
                    .asString()
                    .doesNotContain("\n ");
                assertThat(mail.getAllRecipients()).hasSize(1);
                assertThat(MailServer.body(mail, false)).isEqualTo("text\n");
                assertThat(MailServer.body(mail, true)).isEqualTo("<p>text</p>");
              });
    }
  }

  @Test
  void aServerThatSaysNoRefusesOneLetterAndOneThatIsAwayTakesNone() throws IOException {
    Letter letter = new Letter("a@example.org", List.of("b@example.org"), "s", "t", "");
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      sender.setPort(server.getLocalPort());
      Thread unwilling = new Thread(() -> sayNo(server), "unwilling");
      unwilling.start();
      assertThatThrownBy(() -> new SpringLetters(sender).send(letter))
          .isInstanceOf(LetterRefused.class)
          .hasMessage("a letter was refused: MailSendException");
    }
    assertThatThrownBy(() -> new SpringLetters(sender).send(letter))
        .isInstanceOf(MailSendException.class);
    Letter unaddressed = new Letter("a@example.org", List.of("no where@@"), "s", "t", "<p>t</p>");
    assertThatThrownBy(() -> new SpringLetters(sender).send(unaddressed))
        .isInstanceOf(LetterRefused.class);
  }

  /** Takes a sender, and no recipient (RFC 5321, 4.2.3). */
  private static void sayNo(ServerSocket server) {
    try (Socket client = server.accept();
        BufferedReader asked =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      OutputStream answers = client.getOutputStream();
      String answer = "220 here";
      while (answer != null) {
        answers.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        String command = asked.readLine();
        answer = command == null ? null : command.startsWith("RCPT") ? "550 nobody" : "250 ok";
      }
    } catch (IOException closed) {
      // The sender has heard what it was to hear.
    }
  }

  @Test
  void noAddressHoldsALineBreak() {
    assertThatThrownBy(
            () -> new Letter("a@example.org", List.of("b@example.org\r\nBcc: c@d"), "s", "t", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("an address of 23 characters holds a line break");
    assertThatThrownBy(() -> new Letter("a@example.org", List.of(), "s", "t", ""))
        .hasMessage("letter: it goes to nobody; name an address");
    assertThat(new Letter("a@example.org", List.of("b@c"), "s", "secret", ""))
        .hasToString("Letter[to 1, 6 characters]");
  }

  @Test
  void withoutASenderThereIsNothingToSendWith() {
    runner.run(
        context ->
            assertThat(context).doesNotHaveBean(Letters.class).doesNotHaveBean(AdminMail.class));
    runner
        .withPropertyValues("spring.mail.host=localhost")
        .withClassLoader(new FilteredClassLoader("org.springframework.mail"))
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Letters.class));
  }

  @Test
  void theApplicationsOwnStay() {
    AdminMail own = (subject, body) -> {};
    runner
        .withPropertyValues("spring.mail.host=localhost")
        .withBean(AdminMail.class, () -> own)
        .run(context -> assertThat(context.getBean(AdminMail.class)).isSameAs(own));
  }
}
