package dev.seaworthy.checks.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.testkit.Deployments;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActuatorTest {
  private static final String INCLUDE = "management.endpoints.web.exposure.include";

  @ParameterizedTest
  @CsvSource({
    "4.1.2, *, heapdump, false",
    "3.5.0, *, heapdump, false",
    "3.4.9, *, heapdump, true",
    "4.1.2, *, env, true",
    "4.1.2, *, shutdown, false",
    "4.1.2, 'health,Env', env, true",
    "4.1.2, thread-dump, threaddump, true",
    "4.1.2, health, env, false",
  })
  void servesWhatIsListedAndHasAccess(String version, String listed, String id, boolean served) {
    Deployments deployment = Deployments.spring(version).with(INCLUDE, listed);
    assertThat(serves(deployment, id)).contains(served);
  }

  @ParameterizedTest
  @CsvSource({
    "2.4.9, info, true",
    "2.5.0, info, false",
    "1.5.0, info, true",
    "2.5.0, health, true"
  })
  void knowsTheDefaultOfEachVersion(String version, String id, boolean served) {
    assertThat(serves(Deployments.spring(version), id)).contains(served);
  }

  @Test
  void excludesOutweighIncludes() {
    Deployments deployment =
        Deployments.spring("3.5.0")
            .with(INCLUDE, "*")
            .with("management.endpoints.web.exposure.exclude", "env,beans");
    assertThat(serves(deployment, "env")).contains(false);
    assertThat(serves(deployment, "info")).contains(true);
  }

  @Test
  void accessClosesAnEndpointThatIsListed() {
    Deployments deployment =
        Deployments.spring("3.5.0")
            .with(INCLUDE, "*")
            .with("management.endpoint.env.access", "none")
            .with("management.endpoint.beans.enabled", "false");
    assertThat(serves(deployment, "env")).contains(false);
    assertThat(serves(deployment, "beans")).contains(false);
  }

  @Test
  void aHeapDumpIsUndecidedWithoutAVersion() {
    Deployments deployment = Deployments.springOfUnknownVersion().with(INCLUDE, "*");
    assertThat(Actuator.of(deployment.build()).serves("heapdump").value())
        .isInstanceOf(Value.Unknown.class);
  }

  @Test
  void nothingIsServedOnPortMinusOne() {
    Deployments deployment = Deployments.spring("3.5.0").with("management.server.port", "-1");
    assertThat(Actuator.of(deployment.unreadBuild().build()).absence())
        .contains("management.server.port is -1: no endpoint is served over HTTP");
  }

  private static Optional<Boolean> serves(Deployments deployment, String id) {
    return Actuator.of(deployment.build()).serves(id).inForce();
  }
}
