package dev.seaworthy.engine.audit;

import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.ProjectWord.Suppression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits findings by the project's decisions: what stands, what is suppressed, and which decisions
 * are stale because they match nothing or their day has passed.
 */
record Verdicts(List<Finding> standing, List<Suppressed> suppressed, List<Suppression> stale) {
  static Verdicts of(List<Finding> findings, List<Suppression> decisions, LocalDate today) {
    List<Finding> standing = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>();
    Set<Suppression> used = new LinkedHashSet<>();
    for (Finding finding : findings) {
      List<Environment> left = new ArrayList<>(finding.environments());
      for (Suppression decision : decisions) {
        List<Environment> covered = covered(decision, finding, left, today);
        if (!covered.isEmpty()) {
          used.add(decision);
          left.removeAll(covered);
          suppressed.add(new Suppressed(inThose(finding, covered), decision));
        }
      }
      if (!left.isEmpty()) {
        standing.add(inThose(finding, left));
      }
    }
    List<Suppression> stale = decisions.stream().filter(each -> !used.contains(each)).toList();
    return new Verdicts(standing, suppressed, stale);
  }

  private static List<Environment> covered(
      Suppression decision, Finding finding, List<Environment> left, LocalDate today) {
    boolean meant =
        finding.declaration().answersTo(decision.check())
            && decision.subject().map(finding.flaw().subject()::equals).orElse(true)
            && decision.until().map(last -> !today.isAfter(last)).orElse(true);
    if (!meant) {
      return List.of();
    }
    return left.stream()
        .filter(each -> decision.environment().map(each.name()::equals).orElse(true))
        .toList();
  }

  private static Finding inThose(Finding finding, List<Environment> environments) {
    return new Finding(finding.declaration(), finding.application(), environments, finding.flaw());
  }
}
