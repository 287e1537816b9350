package dev.seaworthy.report.text;

import dev.seaworthy.engine.audit.Baseline;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.audit.Suppressed;
import dev.seaworthy.engine.deployment.ProjectWord.Suppression;
import dev.seaworthy.report.telling.Words;
import java.time.LocalDate;
import java.util.Optional;

/** What the project has decided to live with, and which decisions have nothing to say any more. */
record Decisions(Report report, LocalDate today) {
  void print(Sheet sheet) {
    if (!report.suppressed().isEmpty()) {
      sheet.gap();
      sheet.line(Style.BOLD, "Suppressed (" + report.suppressed().size() + ")");
      report.suppressed().forEach(each -> print(sheet, each));
    }
    if (!report.gone().isEmpty()) {
      sheet.gap();
      sheet.line(
          Style.BOLD, "No longer found, and still in the baseline (" + report.gone().size() + ")");
      report.gone().forEach(each -> print(sheet, each));
      sheet.item(2, 4, "seaworthy baseline prune takes them out.");
    }
    if (!report.stale().isEmpty()) {
      sheet.gap();
      sheet.line(Style.BOLD, "Stale decisions (" + report.stale().size() + ")");
      report.stale().forEach(each -> print(sheet, each));
    }
  }

  private static void print(Sheet sheet, Suppressed suppressed) {
    Finding finding = suppressed.finding();
    Suppression decision = suppressed.decision();
    String until = decision.until().map(last -> ", until " + last).orElse("");
    sheet.item(2, 4, finding.id() + "  in " + Words.names(finding.environments()) + until);
    sheet.item(4, 4, finding.flaw().subject() + ": " + decision.reason());
  }

  private static void print(Sheet sheet, Baseline.Entry entry) {
    String whose = entry.application().isEmpty() ? "" : " of " + entry.application();
    sheet.item(2, 4, entry.check() + "  in " + entry.environment() + whose);
    sheet.item(4, 4, entry.subject());
  }

  private void print(Sheet sheet, Suppression decision) {
    Optional<LocalDate> over = decision.until().filter(today::isAfter);
    sheet.item(2, 4, decision.place() + ": " + decision.check());
    sheet.item(
        4,
        4,
        over.map(last -> "held until " + last + "; mend the finding, or decide anew")
            .orElse("matches no finding; remove it, or name check, environment and subject anew"));
  }
}
