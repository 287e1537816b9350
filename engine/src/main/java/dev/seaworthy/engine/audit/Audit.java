package dev.seaworthy.engine.audit;

import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.ProjectWord.Suppression;
import dev.seaworthy.engine.deployment.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
   * @param today the day of the audit, by which decisions of the project expire, and release lines
   */
  public static Audit by(List<? extends Rule> rules, LocalDate today) {
    return new Audit(rules, today);
  }

  /** Runs every check on every deployment of its frameworks, several at a time. */
  public Report of(Survey survey, List<Suppression> decisions) {
    Gathering gathering = new Gathering();
    examinations(survey).parallelStream().map(Examination::run).toList().forEach(gathering::add);
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

  private List<Examination> examinations(Survey survey) {
    Map<Application, List<Deployment>> byApplication = new LinkedHashMap<>();
    for (Deployment each : survey.deployments()) {
      byApplication.computeIfAbsent(each.application(), absent -> new ArrayList<>()).add(each);
    }
    List<Examination> all = new ArrayList<>();
    byApplication.forEach(
        (application, deployments) -> {
          for (Rule rule : rules) {
            if (rule.declaration().frameworks().contains(application.framework())) {
              all.add(new Examination(rule, deployments, today));
            }
          }
        });
    return all;
  }
}
