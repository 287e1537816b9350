package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Actuator;
import dev.seaworthy.checks.spring.Exposure;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.stream.Stream;

/** Finds health details open to everybody. */
final class HealthDetailsShown implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.health-details-shown")
          .severity(Severity.WARNING)
          .title("Everybody sees the details of the health check")
          .why("They name databases, hosts, versions and disk space.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `management.endpoint.health.show-details=when-authorized` and
              `management.endpoint.health.roles`.""")
          .fix(FixClass.SAFE)
          .references(Pages.ENDPOINTS, Reference.cwe(200))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Actuator actuator = Actuator.of(deployment);
    if (actuator.absence().isPresent()) {
      return Outcome.notApplicable(actuator.absence().get());
    }
    Exposure exposure = Exposure.ofEndpoint(deployment, "health");
    boolean fewer = exposure == Exposure.SAME_MACHINE || exposure == Exposure.GUARDED;
    Outcome outcome =
        Outcome.together(
            Stream.concat(
                    RelaxedName.endingWith(deployment, "show-details"),
                    RelaxedName.endingWith(deployment, "show-components"))
                .filter(fact -> RelaxedName.of(fact).isWithin("management.endpoint.health"))
                .map(fact -> deployment.settings().text(fact.name()))
                .map(fact -> Outcome.judge(fact, HealthDetailsShown::verdict))
                .toList());
    return fewer ? exposure.grade(outcome, Severity.WARNING) : outcome;
  }

  private static Verdict verdict(String value) {
    return value.strip().equalsIgnoreCase("always") ? Verdict.flawed("is always") : Verdict.fine();
  }
}
