package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Actuator;
import dev.seaworthy.checks.spring.Exposure;
import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;

/** Finds Jolokia, which serves JMX over HTTP. */
final class JolokiaExposed implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.jolokia-exposed")
          .severity(Severity.CRITICAL)
          .title("JMX can be used over HTTP through Jolokia")
          .why(
              """
              Operations of management beans load configuration from elsewhere, and through it
              code.""")
          .notWhen("The agent is bound to 127.0.0.1.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Remove the library, or set `management.endpoint.jolokia.access=none` and write a
              policy file.""")
          .fix(FixClass.SAFE)
          .references(
              Reference.vendor(
                  "Jolokia, security", "https://jolokia.org/reference/html/manual/security.html"),
              Reference.cwe(749))
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
    if (Libraries.of(deployment).startingWith("jolokia-").isEmpty()) {
      return Outcome.notApplicable("the build names no Jolokia");
    }
    Outcome outcome =
        Outcome.judge(
            actuator.serves("jolokia"),
            served -> served ? Verdict.flawed("serves jolokia") : Verdict.fine());
    return Exposure.ofEndpoint(deployment, "jolokia").grade(outcome, Severity.CRITICAL);
  }
}
