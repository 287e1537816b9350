package dev.seaworthy.engine.audit;

import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.ProjectWord.Suppression;
import dev.seaworthy.engine.deployment.Trouble;
import java.util.List;

/**
 * All that a run has to say. Immutable.
 *
 * @param deployments what was looked at
 * @param findings what is wrong, worst first, then by check, then by place
 * @param open what could not be decided
 * @param failures checks that threw
 * @param suppressed findings that the project has decided to live with
 * @param stale decisions that no longer match anything, or whose day has passed
 * @param troubles what could not be read
 * @param tally how many outcomes of each kind
 * @param known findings that the project's baseline knows of
 * @param gone entries of the baseline that match nothing any more
 */
public record Report(
    List<Deployment> deployments,
    List<Finding> findings,
    List<Open> open,
    List<Failure> failures,
    List<Suppressed> suppressed,
    List<Suppression> stale,
    List<Trouble> troubles,
    Tally tally,
    List<Finding> known,
    List<Baseline.Entry> gone) {
  /** Copies the lists. */
  public Report {
    deployments = List.copyOf(deployments);
    findings = List.copyOf(findings);
    open = List.copyOf(open);
    failures = List.copyOf(failures);
    suppressed = List.copyOf(suppressed);
    stale = List.copyOf(stale);
    troubles = List.copyOf(troubles);
    known = List.copyOf(known);
    gone = List.copyOf(gone);
  }

  /** A report that knows of no baseline. */
  public Report(
      List<Deployment> deployments,
      List<Finding> findings,
      List<Open> open,
      List<Failure> failures,
      List<Suppressed> suppressed,
      List<Suppression> stale,
      List<Trouble> troubles,
      Tally tally) {
    this(
        deployments,
        findings,
        open,
        failures,
        suppressed,
        stale,
        troubles,
        tally,
        List.of(),
        List.of());
  }

  /**
   * What the checks came to. Each counts once, by the weightiest of its outcomes over all
   * applications and environments: found, else undetermined, else passed, else not applicable.
   *
   * @param checks the number of checks that were asked for; the others add up to it
   * @param passed those that found nothing wrong
   * @param found those that found something
   * @param undetermined those that could not be decided, or failed
   * @param notApplicable those that had nothing to say anywhere
   */
  public record Tally(int checks, int passed, int found, int undetermined, int notApplicable) {}

  /** The same report, its findings split by a baseline. */
  Report knowing(List<Finding> fresh, List<Finding> known, List<Baseline.Entry> gone) {
    return new Report(
        deployments, fresh, open, failures, suppressed, stale, troubles, tally, known, gone);
  }

  /** The findings in production that are as bad as the level, or worse. */
  public List<Finding> gating(Severity level) {
    return findings.stream()
        .filter(Finding::inProduction)
        .filter(finding -> finding.severity().isAtLeast(level))
        .toList();
  }

  /** Whether something kept the run from being whole: a failed check, an unreadable file. */
  public boolean isIncomplete() {
    return !failures.isEmpty()
        || troubles.stream().anyMatch(trouble -> trouble.severity() != Trouble.Severity.NOTICE);
  }
}
