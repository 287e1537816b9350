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

/** Finds the endpoint that hands out the whole memory. */
final class HeapdumpExposed implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.heapdump-exposed")
          .severity(Severity.CRITICAL)
          .title("A dump of the memory can be downloaded")
          .why(
              """
              The heap holds every password, key and session that the application has in use.""")
          .notWhen(
              """
              The endpoint is exposed through JMX only, or its access is none, as it is unless set
              since Spring Boot 3.5.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete `management.endpoint.heapdump.access`; before Spring Boot 3.5 set
              `management.endpoint.heapdump.enabled=false`.""")
          .fix(FixClass.SAFE)
          .references(Pages.ENDPOINTS, Reference.cve("CVE-2025-48927"), Reference.cwe(528))
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
    Outcome outcome =
        Outcome.judge(
            actuator.serves("heapdump"),
            served -> served ? Verdict.flawed("serves heapdump") : Verdict.fine());
    return Exposure.ofEndpoint(deployment, "heapdump").grade(outcome, Severity.CRITICAL);
  }
}
