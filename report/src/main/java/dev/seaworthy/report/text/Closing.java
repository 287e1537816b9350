package dev.seaworthy.report.text;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.report.Gate;
import dev.seaworthy.report.telling.Verdict;

/** The counts, where to read on, and the verdict in the last line. */
record Closing(Report report, Gate gate) {
  void print(Sheet sheet) {
    Verdict verdict = new Verdict(report, gate);
    sheet.gap();
    sheet.line(Style.PLAIN, verdict.bySeverity());
    sheet.line(Style.FAINT, verdict.tally());
    if (!report.findings().isEmpty()) {
      String first = report.findings().get(0).id();
      sheet.line(
          Style.FAINT, "mends: " + verdict.mends() + "; read on: seaworthy explain " + first);
    }
    print(sheet, verdict);
  }

  private void print(Sheet sheet, Verdict verdict) {
    int code = gate.exitCode(report);
    String ending = "; exit code " + code;
    switch (code) {
      case Gate.INCOMPLETE -> {
        sheet.line(Style.PLAIN, "missing from this answer: " + verdict.losses());
        sheet.line(Style.CRITICAL, "NOT WHOLE: " + verdict.failing() + ending);
      }
      case Gate.FAILED -> sheet.line(Style.ERROR, "FAIL: " + verdict.failing() + ending);
      default ->
          sheet.line(
              Style.GOOD,
              (report.tally().checks() == 0
                      ? "NOTHING WAS CHECKED: no selected check makes sense here"
                      : "PASS: " + verdict.failing())
                  + ending);
    }
  }
}
