package dev.seaworthy.checks.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.testkit.Deployments;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PropertyNameTest {
  private static final PropertyName TRACE =
      PropertyName.of("spring.web.error.include-stacktrace")
          .before("4.0", "server.error.include-stacktrace");

  @Test
  void readsTheNameOfTheVersionAndNoOther() {
    Deployments three =
        Deployments.spring("3.5.6").with("server.error.include-stacktrace", "always");
    assertThat(TRACE.text(three.build()).inForce()).contains("always");
    Deployments four =
        Deployments.spring("4.0.0").with("server.error.include-stacktrace", "always");
    assertThat(TRACE.text(four.build()).isSet()).isFalse();
  }

  @Test
  void followsSeveralRenames() {
    PropertyName name = PropertyName.of("c").before("3.0", "b").before("2.0", "a");
    assertThat(name.in(version("1.5.2"))).isEqualTo("a");
    assertThat(name.in(version("2.7.1"))).isEqualTo("b");
    assertThat(name.in(version("3.0.0"))).isEqualTo("c");
  }

  @Test
  void leavesOneOfTwoNamesUndecidedWithoutAVersion() {
    Deployment deployment =
        Deployments.springOfUnknownVersion()
            .with("server.error.include-stacktrace", "always")
            .build();
    assertThat(TRACE.text(deployment).value())
        .isEqualTo(
            Value.unknown(
                List.of(),
                "whether it is read depends on the Spring Boot version, which is not known"));
    assertThat(TRACE.text(deployment).origin().primary().map(Object::toString))
        .isEqualTo(Optional.of("application.properties:1"));
  }

  @Test
  void isUnsetWithoutAVersionWhenNobodySetsEither() {
    assertThat(TRACE.text(Deployments.springOfUnknownVersion().build()).isSet()).isFalse();
  }

  private static Version version(String text) {
    return Version.of(text);
  }
}
