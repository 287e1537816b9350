package dev.seaworthy.boot.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.signing.tokens.Account;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;

class TemplateMailTest {
  private final TemplateMail mail = new TemplateMail("shop.example", new DefaultResourceLoader());

  @ParameterizedTest
  @CsvSource({
    "PT1S, 1 minute",
    "PT1M, 1 minute",
    "PT20M, 20 minutes",
    "PT59M59S, 59 minutes",
    "PT1H, 1 hour",
    "PT1H59M, 1 hour",
    "P3D, 72 hours"
  })
  void saysForHowLongTheLinkIsGood(Duration timeout, String said) {
    ResetMail.Words words =
        mail.write(
            new Account("1", "hashed", null, "ada@example.org"),
            URI.create("https://shop.example/reset/MQ/x"),
            timeout);
    assertThat(words.text()).contains("follow this link within " + said + ". It works once.");
    assertThat(words.html()).contains("</a>, within " + said + ". The link works once:");
  }
}
