package dev.seaworthy.report.html;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.report.telling.Differences;
import dev.seaworthy.report.telling.Words;
import java.util.List;

/** The settings that bear on safety and are not the same everywhere. */
record DifferencesTables(Report report) {
  void print(Html html) {
    List<Differences> all = Differences.of(report);
    if (all.isEmpty()) {
      return;
    }
    html.in(
        "section",
        () -> {
          html.line("h2", "What differs by environment");
          html.line(
              "p",
              "Settings that bear on safety. A cell with a mark is the subject of a finding above;"
                  + " secrets are shown by their length, and ? is not known from the files.",
              "class",
              "lead");
          all.forEach(each -> table(html, each, all.size() > 1));
        });
  }

  private static void table(Html html, Differences differences, boolean named) {
    html.in(
        "table",
        () -> {
          if (named) {
            html.line("caption", Words.application(differences.application()));
          }
          html.in(
              "thead",
              () ->
                  html.in(
                      "tr",
                      () -> {
                        html.line("th", "Setting", "scope", "col");
                        differences
                            .environments()
                            .forEach(each -> html.line("th", each, "scope", "col"));
                      }));
          html.in("tbody", () -> differences.rows().forEach(row -> row(html, differences, row)));
        },
        "class",
        "differences");
  }

  private static void row(Html html, Differences differences, Differences.Row row) {
    html.in(
        "tr",
        () -> {
          html.inline("th", () -> html.code(row.name()), "scope", "row");
          html.ours("\n");
          for (int i = 0; i < row.cells().size(); i++) {
            Differences.Cell cell = row.cells().get(i);
            html.inline(
                "td",
                () -> cell(html, cell),
                "data-label",
                differences.environments().get(i),
                "class",
                cell.found() ? "found" : "as-usual");
            html.ours("\n");
          }
        });
  }

  private static void cell(Html html, Differences.Cell cell) {
    if (cell.value().equals("-")) {
      html.element("span", "not set", "class", "absent");
    } else {
      html.code(cell.value());
    }
    if (cell.found()) {
      html.element("span", " (finding)", "class", "mark");
    }
  }
}
