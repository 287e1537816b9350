package dev.seaworthy.report.text;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.report.telling.Differences;
import dev.seaworthy.report.telling.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The differences between environments: a column for each environment beside the settings' names
 * where that fits, else beneath each name, else for each setting a line for each of its values.
 */
record DifferencesTable(Report report) {
  private static final int MOST_ROWS = 15;
  private static final String BETWEEN = "  ";

  void print(Sheet sheet, Folding folding) {
    Map<String, List<Differences>> alike = new LinkedHashMap<>();
    for (Differences each : Differences.of(report)) {
      alike.computeIfAbsent(each.text(), absent -> new ArrayList<>()).add(each);
    }
    for (List<Differences> same : alike.values()) {
      Differences each = same.get(0);
      List<Differences.Row> rows = folding.first(MOST_ROWS, each.rows());
      String whose = Opening.environments(report.deployments()).size() == 1 ? "" : whose(same);
      sheet.gap();
      sheet.line(Style.BOLD, "Differs by environment" + whose + "  (! = a finding above)");
      List<Integer> widths = widths(each, rows);
      if (total(widths) <= sheet.width()) {
        beside(sheet, each, rows, widths);
      } else if (total(beneath(widths)) <= sheet.width()) {
        beneath(sheet, each, rows, beneath(widths));
      } else {
        rows.forEach(row -> byValue(sheet, each, row));
      }
      String rest = folding.rest(MOST_ROWS, each.rows(), "settings");
      if (!rest.isEmpty()) {
        sheet.item(2, 4, rest);
      }
    }
  }

  private static String whose(List<Differences> same) {
    List<String> names = new ArrayList<>();
    same.forEach(each -> names.add(Words.application(each.application())));
    return " of " + String.join(", ", names);
  }

  private static List<Integer> widths(Differences differences, List<Differences.Row> rows) {
    List<Integer> widths = new ArrayList<>();
    int names = 0;
    for (Differences.Row row : rows) {
      names = Math.max(names, Width.of(row.name()));
    }
    widths.add(names);
    for (int i = 0; i < differences.environments().size(); i++) {
      int widest = Width.of(differences.environments().get(i));
      for (Differences.Row row : rows) {
        widest = Math.max(widest, Width.of(row.cells().get(i).text()));
      }
      widths.add(widest);
    }
    return widths;
  }

  private static int total(List<Integer> widths) {
    int total = BETWEEN.length() * widths.size();
    for (int width : widths) {
      total += width;
    }
    return total;
  }

  /** The same columns, without room for the names. */
  private static List<Integer> beneath(List<Integer> widths) {
    List<Integer> beneath = new ArrayList<>(widths);
    beneath.set(0, 0);
    return beneath;
  }

  private static void beside(
      Sheet sheet, Differences differences, List<Differences.Row> rows, List<Integer> widths) {
    sheet.row(Style.FAINT, joined("", differences.environments(), widths));
    for (Differences.Row row : rows) {
      sheet.row(Style.PLAIN, joined(row.name(), texts(row), widths));
    }
  }

  private static void beneath(
      Sheet sheet, Differences differences, List<Differences.Row> rows, List<Integer> widths) {
    sheet.row(Style.FAINT, joined("", differences.environments(), widths));
    for (Differences.Row row : rows) {
      sheet.item(2, 4, row.name());
      sheet.row(Style.PLAIN, joined("", texts(row), widths));
    }
  }

  private static List<String> texts(Differences.Row row) {
    List<String> texts = new ArrayList<>();
    row.cells().forEach(cell -> texts.add(cell.text()));
    return texts;
  }

  private static String joined(String name, List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder(BETWEEN).append(padded(name, widths.get(0)));
    for (int i = 0; i < cells.size(); i++) {
      line.append(BETWEEN).append(padded(cells.get(i), widths.get(i + 1)));
    }
    return line.toString().stripTrailing();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Width.of(text)));
  }

  private static void byValue(Sheet sheet, Differences differences, Differences.Row row) {
    Map<String, List<String>> environments = new LinkedHashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      environments
          .computeIfAbsent(row.cells().get(i).text(), absent -> new ArrayList<>())
          .add(differences.environments().get(i));
    }
    sheet.item(2, 4, row.name());
    environments.forEach(
        (value, names) -> sheet.item(4, 6, value + ": " + String.join(", ", names)));
  }
}
