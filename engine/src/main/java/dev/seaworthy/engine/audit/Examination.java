package dev.seaworthy.engine.audit;

import dev.seaworthy.engine.check.ApplicationCheck;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.DatedCheck;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One rule to be run on one application. Rules are pure, so examinations may run side by side.
 *
 * @param rule the rule
 * @param deployments the application in each of its environments; at least one
 * @param today the day of the audit
 */
record Examination(Rule rule, List<Deployment> deployments, LocalDate today) {
  /**
   * What the rule said.
   *
   * @param outcomes each with the environments it is about
   * @param failure what stopped the rule before it had looked at all of them
   */
  record Result(Examination of, List<Judged> outcomes, Optional<Failure> failure) {}

  /** What the rule said of some environments. */
  record Judged(List<Environment> environments, Outcome outcome) {}

  Application application() {
    return deployments.get(0).application();
  }

  Result run() {
    List<Judged> outcomes = new ArrayList<>();
    try {
      run(outcomes);
      return new Result(this, outcomes, Optional.empty());
    } catch (RuntimeException | StackOverflowError | LinkageError thrown) {
      String cause = thrown.getClass().getSimpleName();
      Failure failure = new Failure(rule.declaration(), application(), cause);
      return new Result(this, outcomes, Optional.of(failure));
    }
  }

  private void run(List<Judged> outcomes) {
    if (rule instanceof Check check) {
      for (Deployment each : deployments) {
        Outcome said = allowingForGaps(check.examine(each), List.of(each));
        outcomes.add(new Judged(List.of(each.environment()), said));
      }
    } else if (rule instanceof DatedCheck check) {
      for (Deployment each : deployments) {
        outcomes.add(new Judged(List.of(each.environment()), check.examine(each, today)));
      }
    } else if (rule instanceof ApplicationCheck check) {
      List<Environment> all = new ArrayList<>();
      deployments.forEach(each -> all.add(each.environment()));
      Outcome said = allowingForGaps(check.examine(deployments), deployments);
      outcomes.add(new Judged(all, said));
    }
  }

  /** Nothing passes where a part of the settings could not be read: it may stand there. */
  private static Outcome allowingForGaps(Outcome outcome, List<Deployment> deployments) {
    if (outcome instanceof Outcome.Passed) {
      for (Deployment each : deployments) {
        if (each.settings().gap().isPresent()) {
          return Outcome.undetermined(Missing.of("other settings", each.settings().gap().get()));
        }
      }
    }
    return outcome;
  }
}
