package dev.seaworthy.report.baseline;

import dev.seaworthy.engine.audit.Baseline;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.report.json.JsonText;
import dev.seaworthy.report.json.JsonTree;
import dev.seaworthy.report.json.MalformedJsonException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes a baseline as JSON, in version {@value #VERSION} of the form that {@code
 * docs/schema/baseline-1.json} describes. Entries are sorted, so that two runs over the same
 * project give the same bytes, and a difference is what changed.
 */
public final class BaselineFile {
  /** The version of the form. */
  public static final int VERSION = 1;

  /** The name that a baseline has unless another is named. */
  public static final String NAME = "seaworthy-baseline.json";

  private static final String FORMAT = "seaworthy-baseline";

  private BaselineFile() {}

  /**
   * Writes a baseline.
   *
   * @param out where to; flushed, not closed
   * @throws IOException if the stream fails
   */
  public static void write(Baseline baseline, OutputStream out) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.text("format", FORMAT);
          json.number("version", VERSION);
          json.objects(
              "entries",
              baseline.entries(),
              entry -> {
                json.text("check", entry.check());
                json.text("application", entry.application());
                json.text("environment", entry.environment());
                json.text("subject", entry.subject());
                json.text("severity", entry.severity().word());
              });
        });
  }

  /**
   * Reads a baseline.
   *
   * @param document the file's bytes
   * @throws MalformedJsonException if it is no baseline of this version
   */
  public static Baseline read(byte[] document) throws MalformedJsonException {
    JsonTree root = JsonTree.read(document);
    if (!root.text("format").equals(FORMAT)) {
      throw new MalformedJsonException("is no baseline: its format is not " + FORMAT);
    }
    if (root.number("version") != VERSION) {
      throw new MalformedJsonException(
          "is a baseline of version " + root.number("version") + ", and this one reads " + VERSION);
    }
    List<Baseline.Entry> entries = new ArrayList<>();
    for (JsonTree each : root.at("entries").items()) {
      Optional<Severity> severity = Severity.named(each.text("severity"));
      entries.add(
          new Baseline.Entry(
              each.text("check"),
              each.text("application"),
              each.text("environment"),
              each.text("subject"),
              severity.orElseThrow(() -> each.wrong("severity", "is no severity"))));
    }
    return new Baseline(entries);
  }
}
