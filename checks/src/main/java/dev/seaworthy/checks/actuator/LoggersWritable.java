package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Actuator;
import dev.seaworthy.checks.spring.Actuator.Access;
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

/** Finds the endpoint that changes log levels. */
final class LoggersWritable implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.loggers-writable")
          .severity(Severity.WARNING)
          .title("Log levels can be changed through an endpoint")
          .why(
              """
              Whoever turns on wire logging has passwords and tokens written to the log.""")
          .notWhen(
              """
              Anybody reaches the endpoints, which actuator.sensitive-endpoint-anonymous says.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `management.endpoint.loggers.access=read-only`, since Spring Boot 3.4; before,
              leave loggers out of the list.""")
          .fix(FixClass.SAFE)
          .references(Pages.ENDPOINTS, Reference.cwe(749))
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
    Exposure exposure = Exposure.ofEndpoint(deployment, "loggers");
    if (exposure == Exposure.ANYONE) {
      return Outcome.notApplicable("actuator.sensitive-endpoint-anonymous names it");
    }
    boolean open =
        actuator.access("loggers").inForce().filter(Access.UNRESTRICTED::equals).isPresent();
    Outcome outcome =
        Outcome.judge(
            actuator.serves("loggers"),
            served ->
                served && open
                    ? Verdict.flawed("serves loggers, open to writing")
                    : Verdict.fine());
    return exposure == Exposure.SAME_MACHINE || exposure == Exposure.GUARDED
        ? exposure.grade(outcome, Severity.WARNING)
        : outcome;
  }
}
