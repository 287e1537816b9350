package dev.seaworthy.report.sarif;

import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Place;
import java.util.Optional;

/**
 * Where a result is shown. Code scanning drops a result without a place, and half of what matters
 * is what nobody wrote: such a result is shown where the application's build names the framework,
 * else in the first file that sets anything.
 */
final class Anchor {
  private Anchor() {}

  static Place of(Finding finding, Report report) {
    return finding
        .flaw()
        .origin()
        .primary()
        .or(() -> finding.application().version().origin().primary())
        .or(() -> firstFile(finding.application(), report))
        .orElseGet(() -> folder(finding.application()));
  }

  private static Optional<Place> firstFile(Application application, Report report) {
    for (Deployment each : report.deployments()) {
      if (each.application().equals(application)) {
        Optional<Place> place =
            each.settings().all().map(Fact::origin).flatMap(o -> o.primary().stream()).findFirst();
        if (place.isPresent()) {
          return Optional.of(Place.in(place.get().file()));
        }
      }
    }
    return Optional.empty();
  }

  private static Place folder(Application application) {
    return Place.in(application.folder().isEmpty() ? "." : application.folder());
  }
}
