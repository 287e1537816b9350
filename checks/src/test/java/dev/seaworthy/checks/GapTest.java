package dev.seaworthy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.audit.Audit;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Dependencies;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Settings.Naming;
import dev.seaworthy.engine.facts.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the one file of settings could not be read, no check alarms, and none passes on silence.
 */
class GapTest {
  private static final List<String> LIBRARIES =
      List.of(
          "spring-boot-starter-webmvc",
          "spring-boot-starter-security",
          "spring-boot-starter-actuator",
          "spring-boot-starter-mail",
          "spring-boot-starter-data-rest",
          "spring-session-core",
          "springdoc-openapi-starter-webmvc-ui",
          "spring-cloud-starter-gateway",
          "druid-spring-boot-starter",
          "h2");

  @ParameterizedTest
  @ValueSource(strings = {"1.5.22", "2.7.18", "3.3.0", "4.1.2"})
  void noCheckAlarmsOnWhatCouldNotBeRead(String version) {
    assertThat(report(version, LIBRARIES).findings())
        .filteredOn(each -> !each.declaration().area().equals("deps"))
        .extracting(each -> each.declaration().id() + ": " + each.flaw().message())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5.22", "2.7.18", "3.3.0", "4.1.2"})
  void norWithoutAnyLibrary(String version) {
    assertThat(report(version, List.of("spring-boot-starter-web")).findings())
        .filteredOn(each -> !each.declaration().area().equals("deps"))
        .extracting(each -> each.declaration().id() + ": " + each.flaw().message())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5.22", "2.7.18", "3.3.0", "4.1.2"})
  void norDoesOnePass(String version) {
    assertThat(report(version, LIBRARIES).tally().passed()).isZero();
  }

  private static Report report(String version, List<String> libraries) {
    Place pom = Place.at("pom.xml", 1);
    Application application =
        new Application(
            "shop",
            "",
            Framework.SPRING_BOOT,
            new Fact<>("version", Value.known(Version.of(version)), Origin.at(pom)));
    Dependencies dependencies =
        new Dependencies(
            Stream.concat(libraries.stream(), Stream.of("spring-boot-starter"))
                .map(each -> new Dependencies.Dependency("group", each, Optional.empty(), pom))
                .toList(),
            true);
    Settings unread =
        Settings.none(Naming.RELAXED).withGap("application.yml could not be read whole");
    Deployment production =
        Deployment.of(application, Environment.production("prod", "it is named prod"), unread)
            .fact(
                Facts.DEPENDENCIES,
                new Fact<>(Facts.DEPENDENCIES.name(), Value.known(dependencies), Origin.at(pom)))
            .build();
    return Audit.by(Catalogue.all(), LocalDate.of(2026, 11, 22))
        .of(new Survey(List.of(production), List.of()), List.of());
  }
}
