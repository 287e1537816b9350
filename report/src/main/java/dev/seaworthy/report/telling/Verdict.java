package dev.seaworthy.report.telling;

import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.report.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a run ended, in words.
 *
 * @param report what was found
 * @param gate what decides
 */
public record Verdict(Report report, Gate gate) {
  /** What counts, how much of it, and where: {@code 3 findings at error or worse in production}. */
  public String failing() {
    List<Finding> failing = gate.failing(report);
    int questions = gate.failingQuestions(report).size();
    String found =
        failing.isEmpty() ? "nothing" : Words.count(failing.size(), "finding", "findings");
    String open = questions == 0 ? "" : " and " + Words.count(questions, "question", "questions");
    return found + " at " + gate.failLevel().word() + orWorse() + open + where();
  }

  /** What keeps the answer from being whole; empty when nothing does. */
  public String losses() {
    List<String> losses = new ArrayList<>();
    int unread = count(Trouble.Severity.UNREADABLE);
    if (unread > 0) {
      losses.add(Words.count(unread, "place", "places") + " could not be read");
    }
    if (count(Trouble.Severity.CANNOT_START) > 0) {
      losses.add("the application cannot start");
    }
    if (!report.failures().isEmpty()) {
      losses.add(Words.count(report.failures().size(), "check", "checks") + " failed");
    }
    return String.join(", ", losses);
  }

  /** How many findings there are of each severity, and of what else there is. */
  public String bySeverity() {
    List<String> counts = new ArrayList<>();
    for (Severity each : Severity.values()) {
      String many = each == Severity.ERROR || each == Severity.WARNING ? "s" : "";
      counts.add(Words.count(count(each), each.word(), each.word() + many));
    }
    add(counts, report.open().size(), "undetermined");
    add(counts, report.suppressed().size(), "suppressed");
    add(counts, report.known().size(), "in the baseline");
    return String.join(", ", counts);
  }

  /** How many findings there are of a severity. */
  public int count(Severity severity) {
    int number = 0;
    for (Finding each : report.findings()) {
      number += each.severity() == severity ? 1 : 0;
    }
    return number;
  }

  /** How many findings there are of each class of mend. */
  public String mends() {
    List<String> counts = new ArrayList<>();
    for (FixClass each : FixClass.values()) {
      add(counts, count(each), each.word());
    }
    return String.join(", ", counts);
  }

  /** How many findings have a mend of that class. */
  public int count(FixClass fix) {
    int number = 0;
    for (Finding each : report.findings()) {
      number += each.declaration().fix() == fix ? 1 : 0;
    }
    return number;
  }

  /** How many outcomes of each kind there were. */
  public String tally() {
    Report.Tally tally = report.tally();
    return Words.count(tally.checks(), "check", "checks")
        + ": "
        + tally.passed()
        + " passed, "
        + tally.found()
        + " found something, "
        + tally.undetermined()
        + " undetermined, "
        + tally.notApplicable()
        + " did not apply";
  }

  private int count(Trouble.Severity severity) {
    int number = 0;
    for (Trouble each : report.troubles()) {
      number += each.severity() == severity ? 1 : 0;
    }
    return number;
  }

  private String orWorse() {
    return gate.failLevel() == Severity.CRITICAL ? "" : " or worse";
  }

  private String where() {
    if (!gate.productionOnly()) {
      return "";
    }
    Set<String> names = new TreeSet<>();
    report.deployments().stream()
        .filter(each -> each.environment().production())
        .forEach(each -> names.add(each.environment().name()));
    return names.isEmpty() ? " in production" : " in production (" + String.join(", ", names) + ")";
  }

  private static void add(List<String> counts, int number, String what) {
    if (number > 0) {
      counts.add(number + " " + what);
    }
  }
}
