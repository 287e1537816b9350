package dev.seaworthy.report.html;

import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.report.telling.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a stranger could do to production, from what was found there at error or worse. */
record Danger(Report report) {
  private static final int MOST = 8;
  private static final int MOST_NAMES = 4;

  void print(Html html) {
    Map<String, List<Finding>> byCheck = byCheck();
    if (byCheck.isEmpty()) {
      return;
    }
    html.in(
        "section",
        () -> {
          html.line("h2", "What a stranger could do");
          html.in(
              "ol",
              () -> byCheck.values().stream().limit(MOST).forEach(each -> print(html, each)),
              "class",
              "danger");
          if (byCheck.size() > MOST) {
            html.line("p", "And " + (byCheck.size() - MOST) + " more below.", "class", "more");
          }
        });
  }

  private Map<String, List<Finding>> byCheck() {
    Map<String, List<Finding>> byCheck = new LinkedHashMap<>();
    for (Finding each : report.findings()) {
      if (each.inProduction() && each.severity().isAtLeast(Severity.ERROR)) {
        byCheck.computeIfAbsent(each.declaration().id(), absent -> new ArrayList<>()).add(each);
      }
    }
    return byCheck;
  }

  private void print(Html html, List<Finding> findings) {
    Finding first = findings.get(0);
    html.in(
        "li",
        () -> {
          html.element(
              "span", first.severity().word(), "class", "badge " + first.severity().word());
          html.ours(" ");
          html.element(
              "a", first.declaration().title(), "href", "#" + Sections.anchor(report, first));
          html.ours("\n");
          html.sentences("p", first.declaration().why() + where(findings));
        });
  }

  private String where(List<Finding> findings) {
    int all = Sections.applications(report).size();
    Set<String> names = new LinkedHashSet<>();
    findings.forEach(each -> names.add(Words.application(each.application())));
    if (names.size() == all) {
      return all == 1 ? "" : " In all " + all + " applications.";
    }
    return names.size() > MOST_NAMES
        ? " In " + names.size() + " of " + all + " applications."
        : " In " + String.join(", ", names) + ".";
  }
}
