package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Actuator;
import dev.seaworthy.checks.spring.Guards;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Origin;
import java.util.List;
import java.util.Optional;

/** Finds metrics that a security chain opens to everybody. */
final class MetricsAnonymous implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.metrics-anonymous")
          .severity(Severity.INFO)
          .title("Metrics are open to everybody")
          .why("Names of paths, pools and versions help whoever looks for a way in.")
          .notWhen("Only an internal network reaches the port.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Ask for a role, or give the management endpoints a port that only the collector
              reaches.""")
          .fix(FixClass.UNSAFE)
          .references(Pages.MONITORING, Reference.cwe(200))
          .build();

  private static final List<String> METRICS = List.of("prometheus", "metrics");

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
    return Outcome.of(
        METRICS.stream()
            .filter(id -> actuator.serves(id).inForce().orElse(false))
            .flatMap(id -> flaw(deployment, id).stream())
            .limit(1)
            .toList(),
        List.of());
  }

  private static Optional<Flaw> flaw(Deployment deployment, String id) {
    return Guards.opening(deployment, Actuator.request(deployment, id))
        .map(place -> Flaw.of(id, "is open to everybody", Origin.at(place)));
  }
}
