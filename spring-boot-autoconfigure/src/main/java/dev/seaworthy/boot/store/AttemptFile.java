package dev.seaworthy.boot.store;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.AttemptRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Attempts as the text of a file. What a stranger wrote is data in it: a cell that a spreadsheet
 * would take for a formula begins with an apostrophe (CWE-1236), and JSON holds nothing that HTML
 * knows. Stateless.
 */
public final class AttemptFile {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "first",
          "last",
          "count",
          "sender",
          "client",
          "rule",
          "points",
          "mode",
          "method",
          "path",
          "userName",
          "userAgent",
          "truncated",
          "reduced");

  private AttemptFile() {}

  /** One line for each row, the names of the columns before them (RFC 4180). */
  public static String csv(List<Kept> rows) {
    StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
    for (Kept row : rows) {
      text.append(values(row).stream().map(AttemptFile::cell).collect(Collectors.joining(",")));
      text.append("\r\n");
    }
    return text.toString();
  }

  /** An array of objects, in ASCII. */
  public static String json(List<Kept> rows) {
    return rows.stream()
        .map(AttemptFile::object)
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String object(Kept row) {
    List<Object> values = values(row);
    StringBuilder object = new StringBuilder("{");
    for (int index = 0; index < values.size(); index++) {
      Object value = values.get(index);
      object.append(index == 0 ? "" : ",").append('"').append(COLUMNS.get(index)).append("\":");
      if (value instanceof Number || value instanceof Boolean) {
        object.append(value);
      } else {
        quoted(object, value.toString());
      }
    }
    return object.append('}').toString();
  }

  private static List<Object> values(Kept kept) {
    AttemptRow row = kept.row();
    Attempt sample = row.sample();
    return List.of(
        kept.id(),
        row.first(),
        row.last(),
        row.count(),
        row.sender(),
        sample.client(),
        row.rule(),
        sample.weight().points(),
        sample.mode().name().toLowerCase(Locale.ROOT),
        sample.method(),
        sample.path(),
        sample.userName(),
        sample.userAgent(),
        sample.truncated(),
        kept.reduced());
  }

  private static String cell(Object value) {
    String text = value.toString();
    if (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** Every character outside of ASCII's printable ones is escaped, and so is what HTML knows. */
  private static void quoted(StringBuilder out, String text) {
    out.append('"');
    for (int index = 0; index < text.length(); index++) {
      char c = text.charAt(index);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '&') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
