package dev.seaworthy.report.html;

import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Open;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.report.telling.Words;

/** A table of the applications and their environments, with what was found in each. */
record Overview(Report report) {
  void print(Html html) {
    if (report.deployments().isEmpty()) {
      return;
    }
    html.in(
        "section",
        () -> {
          html.line("h2", "Applications and environments");
          html.in("table", () -> table(html), "class", "overview");
        });
  }

  private void table(Html html) {
    html.in(
        "thead",
        () ->
            html.in(
                "tr",
                () -> {
                  html.line("th", "Environment", "scope", "col");
                  for (Severity each : Severity.values()) {
                    html.line("th", each.word(), "scope", "col");
                  }
                  html.line("th", "undetermined", "scope", "col");
                }));
    for (Application each : Sections.applications(report)) {
      html.in("tbody", () -> rows(html, each));
    }
  }

  private void rows(Html html, Application application) {
    html.in(
        "tr",
        () ->
            html.line(
                "th",
                Words.application(application) + ", " + application.platform(),
                "scope",
                "rowgroup",
                "colspan",
                String.valueOf(Severity.values().length + 2)),
        "class",
        "group");
    for (Deployment each : report.deployments()) {
      if (each.application().equals(application)) {
        html.in("tr", () -> row(html, application, each.environment()));
      }
    }
  }

  private void row(Html html, Application application, Environment environment) {
    html.inline(
        "th",
        () -> {
          html.code(environment.name());
          if (environment.production()) {
            html.ours(" ");
            html.element("span", "production", "class", "badge production");
            if (!environment.chosenBecause().isEmpty()) {
              html.element("small", environment.chosenBecause());
            }
          }
        },
        "scope",
        "row");
    html.ours("\n");
    for (Severity each : Severity.values()) {
      cell(html, count(application, environment, each), each.word());
    }
    cell(html, open(application, environment), "undetermined");
  }

  private static void cell(Html html, int number, String what) {
    String look = number == 0 ? "none" : what;
    html.line("td", String.valueOf(number), "class", look, "data-label", what);
  }

  private int count(Application application, Environment environment, Severity severity) {
    int number = 0;
    for (Finding each : report.findings()) {
      boolean here =
          each.application().equals(application) && each.environments().contains(environment);
      number += here && each.severity() == severity ? 1 : 0;
    }
    return number;
  }

  private int open(Application application, Environment environment) {
    int number = 0;
    for (Open each : report.open()) {
      boolean here =
          each.application().equals(application) && each.environments().contains(environment);
      number += here ? 1 : 0;
    }
    return number;
  }
}
