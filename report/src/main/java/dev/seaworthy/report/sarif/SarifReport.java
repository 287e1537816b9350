package dev.seaworthy.report.sarif;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.report.Gate;
import dev.seaworthy.report.ReportFormat;
import dev.seaworthy.report.Run;
import dev.seaworthy.report.json.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The report as a SARIF 2.1.0 log with one run. Immutable.
 *
 * <p>Written for GitHub's code scanning: each result has a location on one line and the chain of
 * layers as related locations, {@code primaryLocationLineHash} is made of the fact and not of the
 * line, and suppressed findings are left out, since code scanning would open alerts for them.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 * @see <a
 *     href="https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning">
 *     GitHub, SARIF support for code scanning</a>
 */
public final class SarifReport implements ReportFormat {
  static final String BASE = "SRCROOT";
  static final String TOOL = "Seaworthy";
  static final String INFORMATION = "https://seaworthy.dev/";
  static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public void write(Report report, Run run, OutputStream out) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.text("$schema", SCHEMA);
          json.text("version", "2.1.0");
          json.objects("runs", List.of(run), one -> run(json, report, run));
        });
  }

  private static void run(JsonText json, Report report, Run run) {
    Rules rules = Rules.of(report);
    Uris uris = new Uris(run.repositoryPrefix());
    json.object(
        "tool",
        () ->
            json.object(
                "driver",
                () -> {
                  json.text("name", TOOL);
                  json.text("version", run.version());
                  json.text("informationUri", INFORMATION);
                  rules.write(json);
                }));
    json.object("automationDetails", () -> json.text("id", "seaworthy/" + run.category() + "/"));
    json.object(
        "originalUriBaseIds",
        () ->
            json.object(
                BASE,
                () ->
                    json.object("description", () -> json.text("text", "The repository's root."))));
    json.text("columnKind", "unicodeCodePoints");
    json.objects(
        "invocations",
        List.of(run),
        one -> {
          int code = run.gate().exitCode(report);
          json.flag("executionSuccessful", code != Gate.INCOMPLETE);
          json.number("exitCode", code);
          new Notifications(json, uris).write(report);
        });
    new Results(json, uris, rules).write(report);
  }
}
