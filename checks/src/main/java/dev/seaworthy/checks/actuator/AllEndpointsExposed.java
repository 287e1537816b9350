package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Actuator;
import dev.seaworthy.checks.spring.Exposure;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;

/** Finds a wildcard in the list of endpoints. */
final class AllEndpointsExposed implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.all-endpoints-exposed")
          .severity(Severity.WARNING)
          .sameAs("Semgrep", "spring-actuator-fully-enabled")
          .title("All management endpoints are on the web, those of libraries yet to come included")
          .why(
              """
              Every library that is added may bring an endpoint, and it is public at once.""")
          .notWhen(
              """
              The management port is bound to a loopback address: then it is information.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              List the ids that are wanted:
              `management.endpoints.web.exposure.include=health,info`.""")
          .fix(FixClass.SAFE)
          .references(Pages.ENDPOINTS, Reference.cwe(1188))
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
    boolean local = Exposure.ofManagement(deployment) == Exposure.SAME_MACHINE;
    return Outcome.judge(
        actuator.include(),
        ids -> {
          Verdict.Flawed flawed = Verdict.flawed("holds *");
          return ids.contains("*") ? (local ? flawed.at(Severity.INFO) : flawed) : Verdict.fine();
        });
  }
}
