package dev.seaworthy.boot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class NobodySendsTest {
  private static final String SAID =
      "seaworthy.admins is set, and nothing here sends mail: errors, attempts and blocks stand in"
          + " this log alone; add spring-boot-starter-mail and set spring.mail.host";

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  MailSenderAutoConfiguration.class, MailAutoConfiguration.class));

  @Test
  void saysOnceThatAdminsAreNotTold(CapturedOutput output) {
    runner
        .withPropertyValues("seaworthy.admins=harbour@shop.example")
        .run(context -> assertThat(context).doesNotHaveBean(AdminMail.class));
    assertThat(output.getAll()).containsOnlyOnce(SAID).doesNotContain("harbour@shop.example");
  }

  @Test
  void isSilentWhereMailIsSent(CapturedOutput output) {
    runner
        .withPropertyValues(
            "seaworthy.admins=harbour@shop.example", "spring.mail.host=mail.shop.example")
        .run(context -> assertThat(context).hasSingleBean(AdminMail.class));
    assertThat(output.getAll()).doesNotContain(SAID);
  }

  @Test
  void isSilentWhereNobodyIsNamed(CapturedOutput output) {
    runner.run(context -> assertThat(context).doesNotHaveBean(AdminMail.class));
    assertThat(output.getAll()).doesNotContain(SAID);
  }
}
