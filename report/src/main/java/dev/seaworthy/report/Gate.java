package dev.seaworthy.report;

import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Open;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Environment;
import java.util.List;

/**
 * What decides the exit code of a run.
 *
 * @param failLevel the mildest severity that fails it
 * @param failOnUndetermined whether an open question fails it too
 * @param productionOnly whether only what is in force in production counts; else everything does
 */
public record Gate(Severity failLevel, boolean failOnUndetermined, boolean productionOnly) {
  /** Nothing at or over the level. */
  public static final int PASSED = 0;

  /** Findings at or over the level. */
  public static final int FAILED = 1;

  /** Something was not read, or a check failed, so that the answer is not whole. */
  public static final int INCOMPLETE = 3;

  /** The findings that count, worst first. */
  public List<Finding> failing(Report report) {
    return report.findings().stream()
        .filter(finding -> !productionOnly || finding.inProduction())
        .filter(finding -> finding.severity().isAtLeast(failLevel))
        .toList();
  }

  /** The open questions that count; none unless asked for. */
  public List<Open> failingQuestions(Report report) {
    return failOnUndetermined
        ? report.open().stream()
            .filter(
                open ->
                    !productionOnly
                        || open.environments().stream().anyMatch(Environment::production))
            .toList()
        : List.of();
  }

  /**
   * The exit code: {@link #INCOMPLETE} comes before {@link #FAILED}, since findings of half a tree
   * are not the whole answer either.
   */
  public int exitCode(Report report) {
    if (report.isIncomplete()) {
      return INCOMPLETE;
    }
    return failing(report).isEmpty() && failingQuestions(report).isEmpty() ? PASSED : FAILED;
  }
}
