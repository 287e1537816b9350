package dev.seaworthy.engine.audit;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Folds outcomes as they come: the same flaw in several environments becomes one finding. */
final class Gathering {
  private record Flawed(
      Declaration declaration, Application application, Flaw flaw, Set<Environment> environments) {
    Finding finding() {
      return new Finding(declaration, application, List.copyOf(environments), flaw);
    }
  }

  private record Asked(
      Application application,
      Missing missing,
      Set<Environment> environments,
      Set<Declaration> declarations) {
    Open open() {
      return new Open(application, List.copyOf(environments), missing, List.copyOf(declarations));
    }
  }

  private static final int PASSED = 1;
  private static final int UNDECIDED = 2;
  private static final int FOUND = 3;

  private final Map<List<Object>, Flawed> flaws = new LinkedHashMap<>();
  private final Map<List<Object>, Asked> open = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();

  /** The weightiest outcome of each check so far, by id. */
  private final Map<String, Integer> weights = new HashMap<>();

  void add(Examination.Result result) {
    Declaration declaration = result.of().rule().declaration();
    for (Examination.Judged each : result.outcomes()) {
      add(declaration, result.of().application(), each.environments(), each.outcome());
    }
    if (result.failure().isPresent()) {
      failures.add(result.failure().get());
      weights.merge(declaration.id(), UNDECIDED, Math::max);
    }
  }

  private void add(
      Declaration declaration,
      Application application,
      List<Environment> environments,
      Outcome outcome) {
    weights.merge(declaration.id(), weight(outcome), Math::max);
    if (outcome instanceof Outcome.Found some) {
      some.flaws().forEach(flaw -> addFlaw(declaration, application, environments, flaw));
      some.missing().forEach(each -> addOpen(declaration, application, environments, each));
    } else if (outcome instanceof Outcome.Undetermined stopped) {
      stopped.missing().forEach(each -> addOpen(declaration, application, environments, each));
    }
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    flaws.values().forEach(each -> findings.add(each.finding()));
    findings.sort(Gathering::worstFirst);
    return findings;
  }

  /** One method, since a chain of comparators costs a short run more than the sorting. */
  private static int worstFirst(Finding one, Finding other) {
    int order = one.severity().compareTo(other.severity());
    if (order == 0) {
      order = Boolean.compare(other.inProduction(), one.inProduction());
    }
    if (order == 0) {
      order = one.declaration().id().compareTo(other.declaration().id());
    }
    if (order == 0) {
      order = one.application().folder().compareTo(other.application().folder());
    }
    if (order == 0) {
      order = place(one).compareTo(place(other));
    }
    return order == 0 ? one.flaw().subject().compareTo(other.flaw().subject()) : order;
  }

  private static Place place(Finding finding) {
    return finding.flaw().origin().primary().orElse(Place.in(""));
  }

  List<Open> open() {
    List<Open> all = new ArrayList<>();
    open.values().forEach(each -> all.add(each.open()));
    return all;
  }

  List<Failure> failures() {
    return failures;
  }

  /** Each check once, by its weightiest outcome; one that never ran did not apply. */
  Report.Tally tally(int checks) {
    int[] counts = new int[FOUND + 1];
    weights.values().forEach(weight -> counts[weight]++);
    int others = checks - counts[PASSED] - counts[UNDECIDED] - counts[FOUND];
    return new Report.Tally(checks, counts[PASSED], counts[FOUND], counts[UNDECIDED], others);
  }

  private static int weight(Outcome outcome) {
    if (outcome instanceof Outcome.Found) {
      return FOUND;
    }
    if (outcome instanceof Outcome.Undetermined) {
      return UNDECIDED;
    }
    return outcome instanceof Outcome.Passed ? PASSED : 0;
  }

  private void addFlaw(
      Declaration declaration, Application application, List<Environment> examined, Flaw flaw) {
    List<Object> key =
        List.of(
            declaration.id(),
            application,
            flaw.subject(),
            flaw.message(),
            flaw.condition(),
            flaw.severity(),
            flaw.origin().primary().map(Place::toString));
    Flawed flawed =
        flaws.computeIfAbsent(
            key, absent -> new Flawed(declaration, application, flaw, new LinkedHashSet<>()));
    examined.stream()
        .filter(each -> flaw.environments().isEmpty() || flaw.environments().contains(each.name()))
        .forEach(flawed.environments()::add);
  }

  private void addOpen(
      Declaration declaration,
      Application application,
      List<Environment> environments,
      Missing missing) {
    List<Object> key = List.of(application, missing.subject(), missing.names(), missing.reason());
    Asked asked =
        open.computeIfAbsent(
            key,
            absent ->
                new Asked(application, missing, new LinkedHashSet<>(), new LinkedHashSet<>()));
    asked.environments().addAll(environments);
    asked.declarations().add(declaration);
  }
}
