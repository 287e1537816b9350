package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Actuator;
import dev.seaworthy.checks.spring.Actuator.Access;
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
import dev.seaworthy.engine.facts.Fact;

/** Finds the gateway endpoint open to writing. */
final class GatewayWritable implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.gateway-writable")
          .severity(Severity.CRITICAL)
          .title("The routes of the gateway can be changed through an endpoint")
          .why(
              """
              A route may hold an expression that is evaluated: whoever adds one runs code
              (CVE-2022-22947).""")
          .notWhen("The gateway is there and its endpoint is not served.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `management.endpoint.gateway.access=none`, or read-only; before Spring Boot 3.4
              `management.endpoint.gateway.enabled=false`.""")
          .fix(FixClass.SAFE)
          .references(Reference.cve("CVE-2022-22947"), Reference.cwe(917))
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
    if (Libraries.of(deployment)
        .startingWith("spring-cloud-starter-gateway", "spring-cloud-gateway")
        .isEmpty()) {
      return Outcome.notApplicable("the build names no Spring Cloud Gateway");
    }
    Fact<Access> access = actuator.access("gateway");
    boolean closedByDefault =
        deployment.application().version().inForce().filter(v -> v.isAtLeast("4.0")).isPresent();
    if (!access.isSet() && closedByDefault) {
      return Outcome.passed();
    }
    Outcome outcome =
        Outcome.judge(
            actuator.serves("gateway"),
            served ->
                served && access.inForce().filter(Access.UNRESTRICTED::equals).isPresent()
                    ? Verdict.flawed("serves gateway, open to writing")
                    : Verdict.fine());
    return Exposure.ofEndpoint(deployment, "gateway").grade(outcome, Severity.CRITICAL);
  }
}
