package dev.seaworthy.docgen;

import dev.seaworthy.engine.check.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The list of all checks, by area, in Markdown. */
record Index(List<Declaration> declarations) {
  String text() {
    Map<String, List<Declaration>> byArea = new TreeMap<>();
    for (Declaration each : declarations) {
      byArea.computeIfAbsent(each.area(), absent -> new ArrayList<>()).add(each);
    }
    StringBuilder page = new StringBuilder(16_384);
    page.append("<!-- Made by ").append(Pages.COMMAND);
    page.append(" from the checks and their cases; do not edit. -->\n\n# The checks\n\n");
    page.append(declarations.size()).append(" checks in ").append(byArea.size());
    page.append(" areas. A severity is that of a surface which anonymous visitors reach; behind a");
    page.append("\nlogin, or on loopback, the same flaw is milder. `./seaworthy explain ID` shows");
    page.append(" the same page in a terminal,\n[rules.sarif](rules.sarif) holds all of them for");
    page.append(" viewers of SARIF.\n\n");
    List<String> links = new ArrayList<>();
    byArea.forEach(
        (area, some) -> links.add("[" + area + "](#" + area + ") (" + some.size() + ")"));
    page.append(String.join(" · ", links)).append('\n');
    byArea.forEach((area, some) -> area(page, area, some));
    return page.toString();
  }

  private static void area(StringBuilder page, String area, List<Declaration> declarations) {
    page.append("\n## ").append(area).append("\n\n| | check | finds | in |\n");
    page.append("| --- | --- | --- | --- |\n");
    for (Declaration each : declarations) {
      page.append("| ").append(each.severity().word()).append(" | [").append(each.id());
      page.append("](").append(each.id()).append(".md)");
      each.alias().ifPresent(alias -> page.append(" ").append(alias));
      page.append(" | ").append(each.title().replace("|", "\\|")).append(" | ");
      page.append(CheckPage.frameworks(each)).append(" |\n");
    }
  }
}
