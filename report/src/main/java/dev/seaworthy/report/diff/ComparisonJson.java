package dev.seaworthy.report.diff;

import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.report.json.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * A comparison as JSON, in version {@value #VERSION} of the form that {@code docs/report-format.md}
 * and {@code docs/schema/diff-1.json} describe.
 */
public final class ComparisonJson {
  /** The version of the form. */
  public static final int VERSION = 1;

  private ComparisonJson() {}

  /**
   * Writes a comparison.
   *
   * @param version Seaworthy's own version
   * @param out where to; flushed, not closed
   * @throws IOException if the stream fails
   */
  public static void write(Comparison comparison, String version, OutputStream out)
      throws IOException {
    JsonText.write(
        out,
        json -> {
          json.text("format", "seaworthy-diff");
          json.number("version", VERSION);
          json.object(
              "tool",
              () -> {
                json.text("name", "seaworthy");
                json.text("version", version);
              });
          json.text("failLevel", comparison.failLevel().word());
          json.objects("changes", comparison.changes(), change -> change(json, change));
          json.number("opened", (int) comparison.opened());
          json.number("settled", (int) comparison.settled());
          json.number("exitCode", comparison.exitCode());
        });
  }

  private static void change(JsonText json, Comparison.Change change) {
    Known finding = change.finding();
    json.text("kind", change.kind().name().toLowerCase(Locale.ROOT));
    json.text("id", finding.id());
    json.text("severity", finding.severity().word());
    json.text("was", change.was().map(each -> each.word()));
    json.text("title", finding.title());
    json.text("application", finding.application());
    json.texts("environments", change.environments());
    json.flag("production", change.production());
    json.text("sentence", Shown.of(finding.sentence()));
    json.text("place", Shown.of(finding.place()));
  }
}
