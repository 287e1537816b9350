package dev.seaworthy.report.html;

import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.deployment.Application;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How findings stand together on the page, and the names by which links reach them. */
final class Sections {
  private Sections() {}

  /** The applications: those with findings first, the one with the worst before the others. */
  static List<Application> applications(Report report) {
    Set<Application> all = new LinkedHashSet<>();
    report.findings().forEach(each -> all.add(each.application()));
    report.deployments().forEach(each -> all.add(each.application()));
    return List.copyOf(all);
  }

  /** The findings of one application in production, or in no production, worst first. */
  static List<Finding> of(Report report, Application application, boolean inProduction) {
    List<Finding> some = new ArrayList<>();
    for (Finding each : report.findings()) {
      if (each.application().equals(application) && each.inProduction() == inProduction) {
        some.add(each);
      }
    }
    return some;
  }

  /** Findings of one check and severity together, in the order in which the first of each comes. */
  static List<List<Finding>> byCheck(List<Finding> findings) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding each : findings) {
      String key = each.severity() + " " + each.declaration().id();
      groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(each);
    }
    return List.copyOf(groups.values());
  }

  /** The name by which a link reaches the card of a finding; of letters that need no escape. */
  static String anchor(Report report, Finding finding) {
    int application = applications(report).indexOf(finding.application()) + 1;
    return "a"
        + application
        + (finding.inProduction() ? "-" : "-other-")
        + finding.severity().word()
        + "-"
        + finding.declaration().id();
  }
}
