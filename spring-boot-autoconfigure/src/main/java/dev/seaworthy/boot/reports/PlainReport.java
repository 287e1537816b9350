package dev.seaworthy.boot.reports;

import dev.seaworthy.boot.reports.ErrorReport.Frame;
import dev.seaworthy.boot.reports.ErrorReport.Line;
import dev.seaworthy.boot.reports.ErrorReport.Row;
import dev.seaworthy.boot.reports.ErrorReport.Section;
import dev.seaworthy.boot.reports.ErrorReport.Thrown;
import dev.seaworthy.engine.text.Shown;
import java.util.function.UnaryOperator;

/** A report as plain text, for mails and terminals. */
public final class PlainReport {
  private PlainReport() {}

  /**
   * Writes a report; control characters and line breaks within values are escaped.
   *
   * @param most the most characters; what comes on top is cut, and that is said
   */
  public static String of(ErrorReport report, int most) {
    StringBuilder text = new StringBuilder();
    UnaryOperator<String> safe = Shown::of;
    text.append(report.status()).append(" on ").append(safe.apply(report.method()));
    text.append(' ').append(safe.apply(report.path())).append('\n');
    text.append("Error ").append(report.id()).append(", ").append(report.at()).append('\n');
    report.chain().forEach(thrown -> append(text.append('\n'), thrown));
    for (Section section : report.sections()) {
      text.append('\n').append(section.title()).append('\n');
      section.rows().forEach(row -> append(text, row));
    }
    if (text.length() > most) {
      text.setLength(most);
      text.append("\n(cut here; the rest was longer than ").append(most).append(" characters)\n");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Thrown thrown) {
    String relation = thrown.relation().words();
    text.append(relation.isEmpty() ? "" : relation + " ").append(thrown.type());
    text.append(thrown.message().isEmpty() ? "" : ": " + Shown.of(thrown.message())).append('\n');
    for (Frame frame : thrown.frames()) {
      text.append("    at ").append(Shown.of(frame.text())).append('\n');
      for (Line line : frame.excerpt()) {
        if (line.current()) {
          text.append("       > ").append(Shown.of(line.text().strip())).append('\n');
        }
      }
    }
  }

  private static void append(StringBuilder text, Row row) {
    text.append("    ").append(Shown.of(row.name())).append(" = ").append(Shown.of(row.value()));
    text.append(row.origin().isEmpty() ? "" : "  (" + Shown.of(row.origin()) + ")").append('\n');
  }
}
