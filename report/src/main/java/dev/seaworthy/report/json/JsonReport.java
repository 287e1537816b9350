package dev.seaworthy.report.json;

import dev.seaworthy.engine.audit.Baseline;
import dev.seaworthy.engine.audit.Failure;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Open;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.audit.Suppressed;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.ProjectWord.Suppression;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.report.ReportFormat;
import dev.seaworthy.report.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The report as JSON, in version {@value #VERSION} of the form that {@code docs/report-format.md}
 * and {@code docs/schema/report-1.json} describe. Immutable.
 *
 * <p>A change that a reader of the old form would misread gets a new version; a new property does
 * not.
 */
public final class JsonReport implements ReportFormat {
  /** The version of the form. */
  public static final int VERSION = 1;

  @Override
  public void write(Report report, Run run, OutputStream out) throws IOException {
    JsonText.write(out, json -> new Writing(json, report, run).all());
  }

  /** One report on its way out. */
  private record Writing(JsonText json, Report report, Run run) {
    void all() {
      json.text("format", "seaworthy-report");
      json.number("version", VERSION);
      json.object("tool", this::tool);
      json.object("run", this::asked);
      json.objects("applications", byApplication().entrySet(), this::application);
      json.objects("findings", report.findings(), this::finding);
      json.objects("open", report.open(), this::open);
      json.objects("failures", report.failures(), this::failure);
      json.objects("troubles", report.troubles(), this::trouble);
      json.objects("suppressed", report.suppressed(), this::suppressed);
      json.objects("stale", report.stale(), this::stale);
      json.objects("known", report.known(), this::finding);
      json.objects("gone", report.gone(), this::gone);
      json.object("tally", this::tally);
      json.number("exitCode", run.gate().exitCode(report));
    }

    private void tool() {
      json.text("name", "seaworthy");
      json.text("version", run.version());
    }

    private void asked() {
      json.text("root", run.root());
      json.flag("deploy", run.gate().productionOnly());
      json.text("failLevel", run.gate().failLevel().word());
      json.flag("failOnUndetermined", run.gate().failOnUndetermined());
      json.text("date", run.today().toString());
    }

    private Map<Application, List<Environment>> byApplication() {
      Map<Application, List<Environment>> all = new LinkedHashMap<>();
      for (Deployment each : report.deployments()) {
        all.computeIfAbsent(each.application(), absent -> new ArrayList<>())
            .add(each.environment());
      }
      return all;
    }

    private void application(Map.Entry<Application, List<Environment>> entry) {
      Application application = entry.getKey();
      json.text("name", application.name());
      json.text("folder", application.folder());
      json.text("framework", framework(application));
      json.text("frameworkVersion", application.version().inForce().map(Object::toString));
      json.objects(
          "environments",
          entry.getValue(),
          environment -> {
            json.text("name", environment.name());
            json.flag("production", environment.production());
            if (!environment.chosenBecause().isEmpty()) {
              json.text("because", Shown.of(environment.chosenBecause()));
            }
          });
    }

    private static String framework(Application application) {
      return application.framework().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void finding(Finding finding) {
      Declaration declaration = finding.declaration();
      Flaw flaw = finding.flaw();
      json.text("id", declaration.id());
      json.text("alias", declaration.alias());
      json.text("severity", finding.severity().word());
      json.text("confidence", finding.confidence().word());
      json.text("title", declaration.title());
      json.object("application", () -> named(finding.application()));
      json.objects(
          "environments", finding.environments(), environment -> inForce(finding, environment));
      json.flag("production", finding.inProduction());
      json.text("subject", flaw.subject());
      json.text("message", Shown.of(flaw.message()));
      json.text("condition", Shown.of(flaw.condition()));
      json.text("because", flaw.because().map(Shown::of));
      new Places(json).of(flaw.origin());
      json.text("why", declaration.why());
      json.text("mend", declaration.mends().getOrDefault(finding.application().framework(), ""));
      json.text("fix", declaration.fix().word());
    }

    private void named(Application application) {
      json.text("name", application.name());
      json.text("folder", application.folder());
    }

    private void inForce(Finding finding, Environment environment) {
      json.text("name", environment.name());
      json.flag("production", environment.production());
      json.text("fingerprint", finding.fingerprint(environment.name()));
    }

    private void open(Open open) {
      json.object("application", () -> named(open.application()));
      List<String> environments = new ArrayList<>();
      open.environments().forEach(each -> environments.add(each.name()));
      json.texts("environments", environments);
      json.text("subject", open.missing().subject());
      json.texts("supply", open.missing().names());
      json.text("reason", Shown.of(open.missing().reason()));
      new Places(json).of(open.missing().origin());
      List<String> checks = new ArrayList<>();
      open.declarations().forEach(each -> checks.add(each.id()));
      json.texts("checks", checks);
    }

    private void failure(Failure failure) {
      json.text("id", failure.declaration().id());
      json.object("application", () -> named(failure.application()));
      json.text("cause", failure.cause());
    }

    private void trouble(Trouble trouble) {
      json.text("severity", trouble.severity().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      new Places(json).at("location", trouble.place());
      json.text("problem", Shown.of(trouble.problem()));
      json.text("mend", Shown.of(trouble.mend()));
    }

    private void suppressed(Suppressed suppressed) {
      json.object("decision", () -> decision(suppressed.decision()));
      json.object("finding", () -> finding(suppressed.finding()));
    }

    private void stale(Suppression decision) {
      decision(decision);
      json.flag("expired", decision.until().filter(run.today()::isAfter).isPresent());
    }

    private void gone(Baseline.Entry entry) {
      json.text("check", entry.check());
      json.text("application", entry.application());
      json.text("environment", entry.environment());
      json.text("subject", entry.subject());
    }

    private void decision(Suppression decision) {
      json.text("check", decision.check());
      json.text("environment", decision.environment());
      json.text("subject", decision.subject());
      json.text("reason", Shown.of(decision.reason()));
      json.text("until", decision.until().map(LocalDate::toString));
      new Places(json).at("location", decision.place());
    }

    private void tally() {
      Report.Tally tally = report.tally();
      json.number("checks", tally.checks());
      json.number("passed", tally.passed());
      json.number("found", tally.found());
      json.number("undetermined", tally.undetermined());
      json.number("notApplicable", tally.notApplicable());
    }
  }
}
