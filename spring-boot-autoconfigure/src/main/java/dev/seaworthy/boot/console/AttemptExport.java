package dev.seaworthy.boot.console;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.AttemptArchive.Page;
import dev.seaworthy.guard.attempts.AttemptArchive.Place;
import dev.seaworthy.guard.attempts.AttemptRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Attempts as a file: the newest 10,000 that were searched for. What a stranger wrote is data in
 * it: a cell that a spreadsheet would take for a formula begins with an apostrophe (CWE-1236).
 */
final class AttemptExport implements Screen {
  private static final int MOST = 10_000;
  private static final int PAGE = 1_000;
  private static final int MOST_PAGES = 50;
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

  private final Desk desk;
  private final boolean json;

  AttemptExport(Desk desk, boolean json) {
    this.desk = desk;
    this.json = json;
  }

  @Override
  public Reply show(Visit visit) {
    try {
      AttemptSearch search = AttemptSearch.of(visit);
      desk.audit()
          .take(
              visit.who(),
              "exported",
              "attempts",
              visit.request().getQueryString() == null ? "" : visit.request().getQueryString());
      List<Kept> rows = rows(search);
      return json
          ? new Reply.File("application/json", "attempts.json", json(rows))
          : new Reply.File("text/csv", "attempts.csv", csv(rows));
    } catch (Refused e) {
      return Problem.refused(visit, String.valueOf(e.getMessage()));
    }
  }

  private List<Kept> rows(AttemptSearch search) {
    List<Kept> rows = new ArrayList<>();
    Optional<Place> after = Optional.empty();
    for (int pages = 0; pages < MOST_PAGES && rows.size() < MOST; pages++) {
      Page page = desk.store().archive().newest(search.wanted(), after, PAGE);
      rows.addAll(page.rows());
      after = page.next();
      if (after.isEmpty()) {
        break;
      }
    }
    return rows.size() > MOST ? rows.subList(0, MOST) : rows;
  }

  static String csv(List<Kept> rows) {
    StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
    for (Kept row : rows) {
      text.append(values(row).stream().map(AttemptExport::cell).collect(Collectors.joining(",")));
      text.append("\r\n");
    }
    return text.toString();
  }

  static String json(List<Kept> rows) {
    return rows.stream()
        .map(AttemptExport::object)
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
