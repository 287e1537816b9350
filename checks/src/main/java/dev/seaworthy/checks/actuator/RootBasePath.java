package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Actuator;
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
import java.util.List;

/** Finds management endpoints that stand among the pages of the application. */
final class RootBasePath implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.root-base-path")
          .severity(Severity.WARNING)
          .title("Management endpoints stand among the pages of the application")
          .why("A proxy can no longer tell the two apart by a path.")
          .notWhen("Only health is listed, or the endpoints have a port of their own.")
          .mend(
              Framework.SPRING_BOOT,
              "Delete `management.endpoints.web.base-path`: it is `/actuator` then.")
          .fix(FixClass.UNSAFE)
          .references(Pages.MONITORING, Reference.cwe(425))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Actuator actuator = Actuator.of(deployment);
    boolean apart = deployment.settings().has("management.server.port");
    List<String> listed = actuator.include().inForce().orElse(List.of());
    if (actuator.absence().isPresent() || apart || listed.equals(List.of("health"))) {
      return Outcome.notApplicable("only health is served there, or on a port of its own");
    }
    return Outcome.judge(
        deployment.settings().text("management.endpoints.web.base-path"),
        path -> path.strip().equals("/") ? Verdict.flawed("is the root") : Verdict.fine());
  }
}
