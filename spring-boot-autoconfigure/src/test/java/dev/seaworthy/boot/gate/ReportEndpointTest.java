package dev.seaworthy.boot.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;

class ReportEndpointTest {
  private static final String PASSWORD = "Tr0ub4dor-and-3";

  @Test
  void itIsNotOnTheWebUnlessSomebodyPutsItThere() {
    try (Afloat afloat = Afloat.plain(Container.TOMCAT, Shop.class)) {
      assertThat(afloat.get("/actuator/health").status()).isEqualTo(200);
      assertThat(afloat.get("/actuator/seaworthy").status()).isEqualTo(404);
    }
  }

  @Test
  void whereItIsExposedItAnswersWithTheLastReportAndNoSecret() {
    try (Afloat afloat =
        Afloat.plain(
            Container.TOMCAT,
            Shop.class,
            "management.endpoints.web.exposure.include=seaworthy",
            "spring.application.name=shop",
            "spring.web.error.include-stacktrace=always",
            "spring.datasource.url=jdbc:h2:mem:shop",
            "spring.datasource.password=" + PASSWORD)) {
      Answer answer = afloat.get("/actuator/seaworthy");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).isEqualTo("application/json");
      assertThat(answer.body())
          .startsWith("{")
          .contains("\"format\" : \"seaworthy-report\"", "\"name\" : \"shop\"")
          .contains("debug.stack-trace-in-errors")
          .doesNotContain(PASSWORD);
      assertThat(afloat.get("/actuator/seaworthy").body()).isEqualTo(answer.body());
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Shop {}
}
