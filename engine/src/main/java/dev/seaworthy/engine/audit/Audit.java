package dev.seaworthy.engine.audit;

import dev.seaworthy.engine.check.ApplicationCheck;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.ProjectWord.Suppression;
import dev.seaworthy.engine.deployment.Survey;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs checks over what a survey found. Immutable and safe to use from any thread.
 *
 * <p>A check that throws is reported as failed under its id, and the others go on.
 */
public final class Audit {
  private final List<Rule> rules;
  private final LocalDate today;

  private Audit(List<? extends Rule> rules, LocalDate today) {
    this.rules = List.copyOf(rules);
    this.today = today;
  }

  /**
   * An audit by those checks.
   *
   * @param today the day on which decisions of the project expire or not
   */
  public static Audit by(List<? extends Rule> rules, LocalDate today) {
    return new Audit(rules, today);
  }

  /** Runs every check on every deployment of its frameworks. */
  public Report of(Survey survey, List<Suppression> decisions) {
    Gathering gathering = new Gathering();
    Map<Application, List<Deployment>> byApplication =
        survey.deployments().stream()
            .collect(
                Collectors.groupingBy(
                    Deployment::application, LinkedHashMap::new, Collectors.toList()));
    byApplication.forEach(
        (application, deployments) ->
            rules.stream()
                .filter(rule -> rule.declaration().frameworks().contains(application.framework()))
                .forEach(rule -> run(rule, deployments, gathering)));
    Verdicts verdicts = Verdicts.of(gathering.findings(), decisions, today);
    return new Report(
        survey.deployments(),
        verdicts.standing(),
        gathering.open(),
        gathering.failures(),
        verdicts.suppressed(),
        verdicts.stale(),
        survey.troubles(),
        gathering.tally(rules.size()));
  }

  private static void run(Rule rule, List<Deployment> deployments, Gathering gathering) {
    Application application = deployments.get(0).application();
    List<Environment> all = deployments.stream().map(Deployment::environment).toList();
    try {
      if (rule instanceof Check check) {
        for (Deployment each : deployments) {
          List<Environment> one = List.of(each.environment());
          gathering.add(rule.declaration(), application, one, check.examine(each));
        }
      } else if (rule instanceof ApplicationCheck check) {
        gathering.add(rule.declaration(), application, all, check.examine(deployments));
      }
    } catch (RuntimeException | StackOverflowError | LinkageError thrown) {
      String cause = thrown.getClass().getSimpleName();
      gathering.fail(new Failure(rule.declaration(), application, cause));
    }
  }
}
