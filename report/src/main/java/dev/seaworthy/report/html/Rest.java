package dev.seaworthy.report.html;

import dev.seaworthy.engine.audit.Baseline;
import dev.seaworthy.engine.audit.Failure;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.audit.Suppressed;
import dev.seaworthy.engine.deployment.ProjectWord.Suppression;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.report.telling.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What could not be read, what the project has decided, and what its baseline knows. */
record Rest(Report report, LocalDate today) {
  private record Line(String code, String text) {}

  void print(Html html) {
    list(html, "Cannot start", troubles(Trouble.Severity.CANNOT_START));
    list(html, "Could not be read", troubles(Trouble.Severity.UNREADABLE));
    list(html, "Checks that failed", map(report.failures(), Rest::failed));
    list(html, "Accepted by the project", map(report.suppressed(), Rest::accepted));
    list(html, "Known from the baseline", map(report.known(), Rest::known));
    list(html, "No longer found, and still in the baseline", map(report.gone(), Rest::gone));
    list(html, "Decisions that have nothing to say any more", map(report.stale(), this::stale));
    list(html, "Notes", troubles(Trouble.Severity.NOTICE));
  }

  private static void list(Html html, String title, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    html.in(
        "section",
        () -> {
          html.line("h2", title);
          html.in(
              "ul",
              () ->
                  lines.forEach(
                      each -> {
                        html.inline(
                            "li",
                            () -> {
                              html.code(each.code());
                              html.text(" " + each.text());
                            });
                        html.ours("\n");
                      }),
              "class",
              "lines");
        });
  }

  private List<Line> troubles(Trouble.Severity severity) {
    List<Line> lines = new ArrayList<>();
    for (Trouble each : report.troubles()) {
      if (each.severity() == severity) {
        lines.add(new Line(each.place().toString(), each.problem() + "; " + each.mend()));
      }
    }
    return lines;
  }

  private static <T> List<Line> map(List<T> items, Function<T, Line> line) {
    return items.stream().map(line).toList();
  }

  private static Line failed(Failure failure) {
    String on = "on " + Words.application(failure.application()) + ": " + failure.cause();
    return new Line(failure.declaration().id(), on + "; a defect of Seaworthy, please report it");
  }

  private static Line accepted(Suppressed suppressed) {
    Finding finding = suppressed.finding();
    String until = suppressed.decision().until().map(last -> ", until " + last).orElse("");
    return new Line(
        finding.id(),
        "in "
            + Words.names(finding.environments())
            + until
            + ", "
            + finding.flaw().subject()
            + ": "
            + suppressed.decision().reason());
  }

  private static Line known(Finding finding) {
    return new Line(
        finding.id(),
        finding.severity().word()
            + " in "
            + Words.names(finding.environments())
            + ": "
            + Words.sentence(finding));
  }

  private static Line gone(Baseline.Entry entry) {
    return new Line(entry.check(), "in " + entry.environment() + ": " + entry.subject());
  }

  private Line stale(Suppression decision) {
    String why =
        decision
            .until()
            .filter(today::isAfter)
            .map(last -> "held until " + last)
            .orElse("matches no finding");
    return new Line(decision.place().toString(), decision.check() + " " + why);
  }
}
