package dev.seaworthy.engine.audit;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Folds outcomes as they come: the same flaw in several environments becomes one finding. */
final class Gathering {
  private record FlawKey(
      Declaration declaration,
      Application application,
      String subject,
      String message,
      String condition,
      Optional<Severity> severity,
      Optional<Place> place) {}

  private record OpenKey(
      Application application, String subject, List<String> names, String reason) {}

  private record Flawed(Flaw flaw, Set<Environment> environments) {}

  private record Asked(
      Missing missing, Set<Environment> environments, Set<Declaration> declarations) {}

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> !finding.inProduction())
          .thenComparing(finding -> finding.declaration().id())
          .thenComparing(finding -> finding.application().folder())
          .thenComparing(finding -> finding.flaw().origin().primary().orElse(Place.in("")))
          .thenComparing(finding -> finding.flaw().subject());

  private final Map<FlawKey, Flawed> flaws = new LinkedHashMap<>();
  private final Map<OpenKey, Asked> open = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private int passed;
  private int found;
  private int undetermined;
  private int notApplicable;

  void add(
      Declaration declaration,
      Application application,
      List<Environment> environments,
      Outcome outcome) {
    if (outcome instanceof Outcome.Found some) {
      found++;
      some.flaws().forEach(flaw -> addFlaw(declaration, application, environments, flaw));
      some.missing().forEach(each -> addOpen(declaration, application, environments, each));
    } else if (outcome instanceof Outcome.Undetermined stopped) {
      undetermined++;
      stopped.missing().forEach(each -> addOpen(declaration, application, environments, each));
    } else if (outcome instanceof Outcome.Passed) {
      passed++;
    } else {
      notApplicable++;
    }
  }

  void fail(Failure failure) {
    failures.add(failure);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    flaws.forEach(
        (key, flawed) ->
            findings.add(
                new Finding(
                    key.declaration(),
                    key.application(),
                    List.copyOf(flawed.environments()),
                    flawed.flaw())));
    findings.sort(WORST_FIRST);
    return findings;
  }

  List<Open> open() {
    List<Open> all = new ArrayList<>();
    open.forEach(
        (key, asked) ->
            all.add(
                new Open(
                    key.application(),
                    List.copyOf(asked.environments()),
                    asked.missing(),
                    List.copyOf(asked.declarations()))));
    return all;
  }

  List<Failure> failures() {
    return failures;
  }

  Report.Tally tally(int checks) {
    return new Report.Tally(checks, passed, found, undetermined, notApplicable);
  }

  private void addFlaw(
      Declaration declaration, Application application, List<Environment> examined, Flaw flaw) {
    FlawKey key =
        new FlawKey(
            declaration,
            application,
            flaw.subject(),
            flaw.message(),
            flaw.condition(),
            flaw.severity(),
            flaw.origin().primary());
    Flawed flawed = flaws.computeIfAbsent(key, absent -> new Flawed(flaw, new LinkedHashSet<>()));
    examined.stream()
        .filter(each -> flaw.environments().isEmpty() || flaw.environments().contains(each.name()))
        .forEach(flawed.environments()::add);
  }

  private void addOpen(
      Declaration declaration,
      Application application,
      List<Environment> environments,
      Missing missing) {
    OpenKey key = new OpenKey(application, missing.subject(), missing.names(), missing.reason());
    Asked asked =
        open.computeIfAbsent(
            key, absent -> new Asked(missing, new LinkedHashSet<>(), new LinkedHashSet<>()));
    asked.environments().addAll(environments);
    asked.declarations().add(declaration);
  }
}
