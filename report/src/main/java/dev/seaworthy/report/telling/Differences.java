package dev.seaworthy.report.telling;

import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Open;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The settings of one application that bear on its safety and are not the same in all of its
 * environments: two of them say different things, or a finding is about some of them only. What one
 * environment states and another leaves alone is no difference by itself.
 *
 * @param application the application
 * @param environments the names of its environments, in the order of the survey
 * @param rows one for each setting, by name
 */
public record Differences(Application application, List<String> environments, List<Row> rows) {
  /**
   * One setting.
   *
   * @param name its name, as the first environment that states it writes it
   * @param cells what it is in each environment
   */
  public record Row(String name, List<Cell> cells) {
    boolean isFoundInSome() {
      boolean first = cells.get(0).found();
      return cells.stream().anyMatch(each -> each.found() != first);
    }
  }

  /**
   * One setting in one environment.
   *
   * @param value the value as it may be shown
   * @param found whether a finding is about it
   */
  public record Cell(String value, boolean found) {
    /** The value, marked where a finding is about it. */
    public String text() {
      return found ? value + " !" : value;
    }
  }

  /** All that is said, by which two applications are compared. */
  public String text() {
    StringBuilder text = new StringBuilder(String.join("\t", environments));
    for (Row row : rows) {
      text.append('\n').append(row.name());
      row.cells().forEach(cell -> text.append('\t').append(cell.text()));
    }
    return text.toString();
  }

  /** The differences of each application that has several environments and any difference. */
  public static List<Differences> of(Report report) {
    Map<Application, List<Deployment>> byApplication = new LinkedHashMap<>();
    for (Deployment each : report.deployments()) {
      byApplication.computeIfAbsent(each.application(), absent -> new ArrayList<>()).add(each);
    }
    List<Differences> all = new ArrayList<>();
    byApplication.forEach(
        (application, deployments) -> {
          List<Row> rows = rows(report, application, deployments);
          if (!rows.isEmpty()) {
            List<String> names = new ArrayList<>();
            deployments.forEach(each -> names.add(each.environment().name()));
            all.add(new Differences(application, List.copyOf(names), rows));
          }
        });
    return all;
  }

  private static List<Row> rows(
      Report report, Application application, List<Deployment> deployments) {
    Set<String> subjects = subjects(report, application);
    Map<String, String> names = new TreeMap<>();
    for (Deployment each : deployments) {
      each.settings()
          .all()
          .map(Fact::name)
          .filter(name -> subjects.contains(name) || Disclosure.isAboutSafety(name))
          .forEach(name -> names.putIfAbsent(Disclosure.canonical(name), name));
    }
    List<Row> rows = new ArrayList<>();
    names.forEach(
        (canonical, name) -> {
          Row row = row(report, application, name, deployments);
          if (differs(name, deployments, row.isFoundInSome())) {
            rows.add(row);
          }
        });
    return rows;
  }

  private static Set<String> subjects(Report report, Application application) {
    Set<String> subjects = new HashSet<>();
    for (Finding each : report.findings()) {
      if (each.application().equals(application)) {
        subjects.add(each.flaw().subject());
      }
    }
    for (Open each : report.open()) {
      if (each.application().equals(application)) {
        subjects.add(each.missing().subject());
      }
    }
    return subjects;
  }

  private static boolean differs(String name, List<Deployment> deployments, boolean absenceCounts) {
    Set<String> values = new HashSet<>();
    for (Deployment each : deployments) {
      Fact<Datum> fact = each.settings().fact(name);
      if (fact.isSet() || absenceCounts) {
        values.add(each.settings().text(name).inForce().orElse(Disclosure.shown(fact)));
      }
    }
    return values.size() > 1;
  }

  private static Row row(
      Report report, Application application, String name, List<Deployment> deployments) {
    List<Cell> cells = new ArrayList<>();
    for (Deployment each : deployments) {
      String environment = each.environment().name();
      cells.add(
          new Cell(
              Disclosure.shown(each.settings().fact(name)),
              isFound(report, application, name, environment)));
    }
    return new Row(name, cells);
  }

  private static boolean isFound(
      Report report, Application application, String name, String environment) {
    for (Finding each : report.findings()) {
      if (each.application().equals(application)
          && each.flaw().subject().equals(name)
          && each.environmentNames().contains(environment)) {
        return true;
      }
    }
    return false;
  }
}
