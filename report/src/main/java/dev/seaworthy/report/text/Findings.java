package dev.seaworthy.report.text;

import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.report.Run;
import dev.seaworthy.report.telling.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The findings, worst first, those of one check together. Notes about other environments than
 * production come as one line with their ids.
 */
record Findings(Report report, Run run) {
  private static final int MOST_OF_A_CHECK = 3;
  private static final int MOST_PLACES = 8;

  void print(Sheet sheet, Folding folding) {
    Set<String> explained = new HashSet<>();
    List<List<Finding>> aside = new ArrayList<>();
    for (List<Finding> group : groups()) {
      if (!folding.all() && isAside(group)) {
        aside.add(group);
        continue;
      }
      sheet.gap();
      Finding first = group.get(0);
      boolean alike = alike(group);
      sheet.head(
          first.severity().name(),
          Style.of(first.severity()),
          Style.BOLD,
          first.id() + (alike ? "  in " + where(first) : ""));
      sheet.body(Style.PLAIN, first.declaration().title());
      List<List<Finding>> said = sameWords(group);
      for (List<Finding> each : folding.first(MOST_OF_A_CHECK, said)) {
        print(sheet, folding, each, !alike);
      }
      String rest = folding.rest(MOST_OF_A_CHECK, said, "of this check");
      if (!rest.isEmpty()) {
        sheet.body(Style.PLAIN, rest);
      }
      explain(sheet, first, explained.add(first.declaration().id()));
    }
    mention(sheet, aside);
  }

  /** Whether a person who asks what production is like need not read it. */
  private boolean isAside(List<Finding> group) {
    return run.gate().productionOnly()
        && group.get(0).severity() == Severity.INFO
        && group.stream().noneMatch(Finding::inProduction);
  }

  private static void mention(Sheet sheet, List<List<Finding>> aside) {
    if (aside.isEmpty()) {
      return;
    }
    int notes = 0;
    Set<String> ids = new TreeSet<>();
    for (List<Finding> group : aside) {
      notes += group.size();
      ids.add(group.get(0).id());
    }
    sheet.gap();
    sheet.head(
        Severity.INFO.name(),
        Style.of(Severity.INFO),
        Style.PLAIN,
        Words.count(notes, "note", "notes")
            + " on other environments than production: "
            + String.join(", ", ids)
            + " (--all shows them)");
  }

  private void print(Sheet sheet, Folding folding, List<Finding> same, boolean withEnvironments) {
    Finding finding = same.get(0);
    sheet.field("-", Words.sentence(finding));
    if (withEnvironments) {
      sheet.field("in", where(folding, same));
    }
    Chain.of(finding.flaw().origin()).print(sheet);
    finding.flaw().because().ifPresent(reason -> sheet.field("here", reason));
  }

  private static void explain(Sheet sheet, Finding finding, boolean firstTime) {
    Declaration declaration = finding.declaration();
    if (firstTime) {
      String mend = declaration.mends().getOrDefault(finding.application().framework(), "");
      sheet.field("why", declaration.why());
      sheet.field("mend", declaration.fix().word() + (mend.isEmpty() ? "" : ": " + mend));
    } else {
      sheet.field("why", "as above");
    }
  }

  /** Findings of one check and severity together, in the order in which the first of each comes. */
  private List<List<Finding>> groups() {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding each : report.findings()) {
      String key = each.severity() + " " + each.id();
      groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(each);
    }
    return List.copyOf(groups.values());
  }

  private boolean alike(List<Finding> group) {
    Finding first = group.get(0);
    for (Finding each : group) {
      if (!each.environments().equals(first.environments())
          || !each.application().equals(first.application())) {
        return false;
      }
    }
    return true;
  }

  /** Findings of which the same is said, of the same place: one application beside another. */
  private static List<List<Finding>> sameWords(List<Finding> group) {
    Map<String, List<Finding>> same = new LinkedHashMap<>();
    for (Finding each : group) {
      String chain = Chain.of(each.flaw().origin()).text();
      String key = String.join("\n", Words.sentence(each), each.flaw().because().orElse(""), chain);
      same.computeIfAbsent(key, absent -> new ArrayList<>()).add(each);
    }
    return List.copyOf(same.values());
  }

  private String where(Folding folding, List<Finding> same) {
    List<String> places = new ArrayList<>();
    same.forEach(each -> places.add(where(each)));
    String rest = folding.rest(MOST_PLACES, places, "places");
    String shown = String.join("; ", folding.first(MOST_PLACES, places));
    return rest.isEmpty() ? shown : shown + " " + rest;
  }

  private String where(Finding finding) {
    boolean several = Opening.environments(report.deployments()).size() > 1;
    return names(finding) + (several ? " of " + Words.application(finding.application()) : "");
  }

  private static String names(Finding finding) {
    return Words.names(finding.environments());
  }
}
