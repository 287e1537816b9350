package dev.seaworthy.report.sarif;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.report.json.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** All rules as a SARIF log without a result: what a viewer needs to explain any result. */
public final class SarifRules {
  private SarifRules() {}

  /**
   * Writes the rules.
   *
   * @param declarations the checks, in the order in which they are written
   * @param out where to; flushed, not closed
   * @throws IOException if the stream fails
   */
  public static void write(List<Declaration> declarations, OutputStream out) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.text("$schema", SarifReport.SCHEMA);
          json.text("version", "2.1.0");
          json.objects("runs", List.of(declarations), rules -> run(json, rules));
        });
  }

  private static void run(JsonText json, List<Declaration> declarations) {
    json.object(
        "tool",
        () ->
            json.object(
                "driver",
                () -> {
                  json.text("name", SarifReport.TOOL);
                  json.text("informationUri", SarifReport.INFORMATION);
                  Rules.of(declarations).write(json);
                }));
    json.objects("results", List.of(), none -> {});
  }
}
