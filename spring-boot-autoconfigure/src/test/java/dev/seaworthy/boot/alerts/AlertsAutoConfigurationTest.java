package dev.seaworthy.boot.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.courier.CourierAutoConfiguration;
import dev.seaworthy.boot.door.DoorAutoConfiguration;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.boot.key.KeyAutoConfiguration;
import dev.seaworthy.boot.mail.AdminMail;
import dev.seaworthy.boot.mail.MailAutoConfiguration;
import dev.seaworthy.boot.site.SiteAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is said at a start about mails to come. */
@ExtendWith(OutputCaptureExtension.class)
class AlertsAutoConfigurationTest {
  private final WebApplicationContextRunner runner =
      new WebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  RunningEnvironmentAutoConfiguration.class,
                  KeyAutoConfiguration.class,
                  CourierAutoConfiguration.class,
                  MailAutoConfiguration.class,
                  SiteAutoConfiguration.class,
                  DoorAutoConfiguration.class,
                  AlertsAutoConfiguration.class))
          .withBean(AdminMail.class, () -> (subject, body) -> {})
          .withPropertyValues(
              "seaworthy.admins=owner@shop.example",
              "seaworthy.secret-key=cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn");

  @Test
  void linksWithoutAHostAreToldOf(CapturedOutput output) {
    runner.run(context -> assertThat(context).hasSingleBean(Alerts.class));
    assertThat(output)
        .containsOnlyOnce(
            "seaworthy.site-url is not set: the links in mails about attempts have no host; set it"
                + " to the address of this site");
  }

  @Test
  void linksWithAHostAreNot(CapturedOutput output) {
    runner
        .withPropertyValues("seaworthy.site-url=https://shop.example")
        .run(context -> assertThat(context).hasSingleBean(Alerts.class));
    assertThat(output).doesNotContain("seaworthy.site-url");
  }
}
