package dev.seaworthy.report.text;

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

/** The counts, where to read on, and the verdict in the last line. */
record Closing(Report report, Gate gate) {
  void print(Sheet sheet) {
    Report.Tally tally = report.tally();
    sheet.gap();
    sheet.line(Style.PLAIN, bySeverity());
    sheet.line(
        Style.FAINT,
        Words.count(tally.checks(), "check", "checks")
            + ": "
            + tally.passed()
            + " passed, "
            + tally.found()
            + " found something, "
            + tally.undetermined()
            + " undetermined, "
            + tally.notApplicable()
            + " did not apply");
    if (!report.findings().isEmpty()) {
      String first = report.findings().get(0).id();
      sheet.line(Style.FAINT, "mends: " + mends() + "; read on: seaworthy explain " + first);
    }
    verdict(sheet);
  }

  private String bySeverity() {
    List<String> counts = new ArrayList<>();
    for (Severity each : Severity.values()) {
      int number = 0;
      for (Finding finding : report.findings()) {
        number += finding.severity() == each ? 1 : 0;
      }
      String many = each == Severity.ERROR || each == Severity.WARNING ? "s" : "";
      counts.add(Words.count(number, each.word(), each.word() + many));
    }
    add(counts, report.open().size(), "undetermined");
    add(counts, report.suppressed().size(), "suppressed");
    return String.join(", ", counts);
  }

  private static void add(List<String> counts, int number, String what) {
    if (number > 0) {
      counts.add(number + " " + what);
    }
  }

  private String mends() {
    List<String> counts = new ArrayList<>();
    for (FixClass each : FixClass.values()) {
      int number = 0;
      for (Finding finding : report.findings()) {
        number += finding.declaration().fix() == each ? 1 : 0;
      }
      add(counts, number, each.word());
    }
    return String.join(", ", counts);
  }

  private void verdict(Sheet sheet) {
    int code = gate.exitCode(report);
    String ending = "; exit code " + code;
    switch (code) {
      case Gate.INCOMPLETE -> {
        sheet.line(Style.PLAIN, "missing from this answer: " + losses());
        sheet.line(Style.CRITICAL, "NOT WHOLE: " + failing() + ending);
      }
      case Gate.FAILED -> sheet.line(Style.ERROR, "FAIL: " + failing() + ending);
      default ->
          sheet.line(
              Style.GOOD,
              (report.tally().checks() == 0
                      ? "NOTHING WAS CHECKED: no selected check makes sense here"
                      : "PASS: " + failing())
                  + ending);
    }
  }

  private String losses() {
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

  private int count(Trouble.Severity severity) {
    int number = 0;
    for (Trouble each : report.troubles()) {
      number += each.severity() == severity ? 1 : 0;
    }
    return number;
  }

  private String failing() {
    List<Finding> failing = gate.failing(report);
    int questions = gate.failingQuestions(report).size();
    String found =
        failing.isEmpty() ? "nothing" : Words.count(failing.size(), "finding", "findings");
    String open = questions == 0 ? "" : " and " + Words.count(questions, "question", "questions");
    return found + " at " + gate.failLevel().word() + orWorse() + open + where();
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
}
