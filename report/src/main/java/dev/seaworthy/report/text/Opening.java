package dev.seaworthy.report.text;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.report.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was looked at: each application, its environments, and which of them counts and why. */
record Opening(Report report, Run run) {
  private static final int MOST = 12;

  void print(Sheet sheet, Folding folding) {
    sheet.line(
        Style.BOLD,
        "Seaworthy "
            + run.version()
            + "  check"
            + (deploy() ? " --deploy" : "")
            + " "
            + run.root());
    sheet.gap();
    List<Map.Entry<Application, List<Environment>>> all =
        new ArrayList<>(environments(report.deployments()).entrySet());
    for (Map.Entry<Application, List<Environment>> each : folding.first(MOST, all)) {
      sheet.item(0, 2, Words.application(each.getKey()) + "  " + each.getKey().platform());
      sheet.item(2, 4, "environments: " + Words.names(each.getValue()) + counting(each.getValue()));
    }
    String rest = folding.rest(MOST, all, "applications");
    if (!rest.isEmpty()) {
      sheet.line(Style.PLAIN, rest);
    }
  }

  static Map<Application, List<Environment>> environments(List<Deployment> deployments) {
    Map<Application, List<Environment>> all = new LinkedHashMap<>();
    for (Deployment each : deployments) {
      all.computeIfAbsent(each.application(), absent -> new ArrayList<>()).add(each.environment());
    }
    return all;
  }

  private boolean deploy() {
    return run.gate().productionOnly();
  }

  private String counting(List<Environment> environments) {
    if (!deploy()) {
      return "";
    }
    for (Environment each : environments) {
      if (each.production()) {
        String because = each.chosenBecause().isEmpty() ? "" : " (" + each.chosenBecause() + ")";
        return "; production is " + each.name() + because;
      }
    }
    return "; none of them is production, so nothing here decides the exit code";
  }
}
