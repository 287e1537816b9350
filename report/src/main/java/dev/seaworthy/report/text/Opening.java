package dev.seaworthy.report.text;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.report.Run;
import dev.seaworthy.report.telling.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was looked at: the applications, their environments, and which of them counts and why;
 * applications of which the same is to be said stand together.
 */
record Opening(Report report, Run run) {
  private static final int MOST = 12;

  void print(Sheet sheet, Folding folding) {
    String deploy = run.gate().productionOnly() ? " --deploy " : " ";
    sheet.line(Style.BOLD, "Seaworthy " + run.version() + "  check" + deploy + run.root());
    sheet.gap();
    alike()
        .forEach(
            (said, names) -> {
              String rest = folding.rest(MOST, names, "applications");
              String shown = String.join(", ", folding.first(MOST, names));
              String all = rest.isEmpty() ? shown : shown + " " + rest;
              sheet.item(0, 2, all + "  " + said.get(0));
              sheet.item(2, 4, said.get(1));
            });
  }

  static Map<Application, List<Environment>> environments(List<Deployment> deployments) {
    Map<Application, List<Environment>> all = new LinkedHashMap<>();
    for (Deployment each : deployments) {
      all.computeIfAbsent(each.application(), absent -> new ArrayList<>()).add(each.environment());
    }
    return all;
  }

  /** What is to be said, platform and environments, and of which applications. */
  private Map<List<String>, List<String>> alike() {
    Map<List<String>, List<String>> alike = new LinkedHashMap<>();
    environments(report.deployments())
        .forEach(
            (application, environments) -> {
              String known = "environments: " + Words.names(environments) + counting(environments);
              alike
                  .computeIfAbsent(
                      List.of(application.platform(), known), absent -> new ArrayList<>())
                  .add(Words.application(application));
            });
    return alike;
  }

  private String counting(List<Environment> environments) {
    if (!run.gate().productionOnly()) {
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
