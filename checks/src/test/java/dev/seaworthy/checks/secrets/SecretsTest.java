package dev.seaworthy.checks.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.testkit.Deployments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
  private static final Check PLACEHOLDER = new PlaceholderInForce();
  private static final Check LITERAL = new LiteralInConfig();
  private static final Check FALLBACK = new SecretHasDefault();

  @ParameterizedTest
  @CsvSource({
    "jwt.secret, CRITICAL",
    "spring.datasource.password, ERROR",
    "spring.mail.password, INFO",
    "spring.kafka.ssl.key-store-password, WARNING",
    "server.ssl.trust-store-password, INFO",
  })
  void gradesAPublishedSecretByWhatItOpens(String name, Severity severity) {
    Flaw flaw =
        only(PLACEHOLDER.examine(Deployments.spring("3.5.0").with(name, "changeit").build()));
    assertThat(flaw.severity()).contains(severity);
    assertThat(flaw.subject()).isEqualTo(name);
  }

  @Test
  void aFallbackIsWordedByTheVariableThatWouldReplaceIt() {
    Deployments deployment =
        Deployments.spring("3.5.0").withDefault("spring.datasource.password", "DB_PASS", "galleon");
    Flaw flaw = only(FALLBACK.examine(deployment.build()));
    assertThat(flaw.message()).isEqualTo("is the default, a plain literal (7 characters, hidden)");
    assertThat(flaw.condition()).isEqualTo("unless DB_PASS is set");
    assertThat(PLACEHOLDER.examine(deployment.build())).isEqualTo(Outcome.passed());
    assertThat(LITERAL.examine(deployment.build())).isEqualTo(Outcome.passed());
  }

  @Test
  void aPublishedFallbackIsOneFindingOnly() {
    Deployments deployment =
        Deployments.spring("3.5.0").withDefault("jwt.secret", "JWT_SECRET", "changeme");
    assertThat(only(PLACEHOLDER.examine(deployment.build())).condition())
        .isEqualTo("unless JWT_SECRET is set");
    assertThat(FALLBACK.examine(deployment.build())).isEqualTo(Outcome.passed());
  }

  @Test
  void aSecretSuppliedByAnEnvironmentFileIsNoLiteral() {
    Deployments deployment =
        Deployments.spring("3.5.0")
            .withSupplied("jwt.secret", "${JWT_SECRET}", "kX83hdmQ91ZpLw7TtRb2", ".env.prod");
    assertThat(LITERAL.examine(deployment.build())).isEqualTo(Outcome.passed());
    assertThat(FALLBACK.examine(deployment.build())).isEqualTo(Outcome.passed());
  }

  @Test
  void aPlaceholderSuppliedByAnEnvironmentFileIsInForceAllTheSame() {
    Deployments deployment =
        Deployments.spring("3.5.0")
            .withSupplied("jwt.secret", "${JWT_SECRET}", "changeme", ".env.prod");
    assertThat(only(PLACEHOLDER.examine(deployment.build())).message())
        .isEqualTo("is a placeholder to fill in (8 characters, hidden)");
  }

  @Test
  void aNameWithoutDefaultIsFine() {
    Deployments deployment =
        Deployments.spring("3.5.0").withUnknown("spring.datasource.password", "DB_PASS");
    for (Check check : List.of(PLACEHOLDER, LITERAL, FALLBACK)) {
      assertThat(check.examine(deployment.build())).isEqualTo(Outcome.passed());
    }
  }

  @Test
  void theMessageNeverHoldsTheValue() {
    String value = "kX83hdmQ91ZpLw7TtRb2";
    Flaw flaw =
        only(LITERAL.examine(Deployments.spring("3.5.0").with("jwt.secret", value).build()));
    assertThat(flaw.message())
        .isEqualTo("is a random-looking literal (20 characters, hidden)")
        .doesNotContain(value);
  }

  @Test
  void aDevelopmentEnvironmentIsLeftToItsOwnCheck() {
    Deployments deployment =
        Deployments.spring("3.5.0")
            .in(Environment.other("dev"))
            .in("application-dev.yml")
            .with("spring.datasource.password", "galleon");
    assertThat(LITERAL.examine(deployment.build())).isInstanceOf(Outcome.NotApplicable.class);
    Flaw flaw = only(new LiteralInInactiveProfile().examine(List.of(deployment.build())));
    assertThat(flaw.severity()).contains(Severity.WARNING);
    assertThat(flaw.environments()).isEqualTo(List.of("dev"));
  }

  @Test
  void findsOneSecretInTheFilesOfTwoEnvironments() {
    Deployments production =
        Deployments.spring("3.5.0").in("application-prod.yml").with("shop.api-key", "galleon-7");
    Deployments staging =
        Deployments.spring("3.5.0")
            .in(Environment.other("staging"))
            .in("application-staging.yml")
            .with("shop.api-key", "galleon-7");
    Flaw flaw =
        only(new ReusedAcrossEnvironments().examine(List.of(production.build(), staging.build())));
    assertThat(flaw.message())
        .isEqualTo("is the same in default and staging, where application-staging.yml has it");
  }

  private static Flaw only(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    List<Flaw> flaws = ((Outcome.Found) outcome).flaws();
    assertThat(flaws).hasSize(1);
    return flaws.get(0);
  }
}
