package dev.seaworthy.boot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** {@code sendtestemail}, with a mail server that is there and one that is not. */
@ExtendWith(OutputCaptureExtension.class)
class TestEmailTest {
  private final List<Integer> exits = new ArrayList<>();
  private final GreenMail server =
      new GreenMail(
          new ServerSetup(
              0, InetAddress.getLoopbackAddress().getHostAddress(), ServerSetup.PROTOCOL_SMTP));

  private int port;

  @BeforeEach
  void start() {
    server.start();
    port = server.getSmtp().getPort();
    Ending.replaceBy(exits::add);
  }

  @AfterEach
  void stop() {
    Ending.replaceBy(null);
    server.stop();
  }

  @Test
  void aMailGoesToAnAddressAndToTheAdmins(CapturedOutput output) throws MessagingException {
    run("sendtestemail", "ada@shop.example", "--admins", "--seaworthy.admins=bob@shop.example");
    assertThat(exits).containsExactly(0);
    assertThat(output.getOut())
        .contains("The mail server took the mail to ada@shop.example, bob@shop.example");
    MimeMessage[] messages = server.getReceivedMessages();
    assertThat(messages).hasSize(2);
    assertThat(messages[0].getSubject()).startsWith("[Seaworthy] Test mail, sent at 20");
    assertThat(messages[0].getFrom()[0]).hasToString("root@localhost");
  }

  @Test
  void withoutAnybodyToSendToThatIsSaid(CapturedOutput output) {
    run("sendtestemail");
    run("sendtestemail", "--admins");
    assertThat(exits).containsExactly(2, 2);
    assertThat(output.getErr())
        .contains("seaworthy: sendtestemail needs an address, or --admins")
        .contains("seaworthy: --admins: seaworthy.admins names nobody");
  }

  @Test
  void withoutASenderThatIsSaid(CapturedOutput output) {
    runExactly(List.of("sendtestemail", "ada@shop.example"));
    assertThat(exits).containsExactly(2);
    assertThat(output.getErr())
        .contains(
            "seaworthy: nothing here can send mail; add spring-boot-starter-mail and set"
                + " spring.mail.host");
  }

  @Test
  void aServerThatIsNotThereIsNamedByWhatWentWrong(CapturedOutput output) {
    server.stop();
    run("sendtestemail", "ada@shop.example");
    assertThat(exits).containsExactly(3);
    assertThat(output.getErr()).contains("seaworthy: the mail server did not take it: Connect");
  }

  private void run(String... typed) {
    List<String> words = new ArrayList<>(List.of(typed));
    words.add("--spring.mail.host=127.0.0.1");
    words.add("--spring.mail.port=" + port);
    runExactly(words);
  }

  private static void runExactly(List<String> typed) {
    List<String> words = new ArrayList<>(typed);
    words.add("--seaworthy.store.type=memory");
    SpringApplication application = new SpringApplication(Shop.class);
    assertThatThrownBy(() -> application.run(words.toArray(String[]::new)))
        .isInstanceOf(RuntimeException.class);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Shop {}
}
