package dev.seaworthy.report.text;

import dev.seaworthy.engine.check.Declaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists of the checks there are: by area, or by tag. Immutable.
 *
 * @param declarations what the checks say of themselves
 */
public record Catalogue(List<Declaration> declarations) {
  /** Copies the list, in the order of the ids. */
  public Catalogue {
    List<Declaration> sorted = new ArrayList<>(declarations);
    sorted.sort(Comparator.comparing(Declaration::id));
    declarations = List.copyOf(sorted);
  }

  /** Each check on a line of its own, with its severity and title, ending in a line end. */
  public String checks(Terminal terminal) {
    Sheet sheet = new Sheet(terminal);
    String area = "";
    for (Declaration each : declarations) {
      if (!each.area().equals(area)) {
        if (!area.isEmpty()) {
          sheet.gap();
        }
        area = each.area();
        sheet.line(Style.BOLD, area);
      }
      sheet.head(
          each.severity().word(),
          Style.of(each.severity()),
          Style.PLAIN,
          each.id() + each.alias().map(id -> "  " + id).orElse(""));
      sheet.body(Style.FAINT, each.title());
    }
    return sheet.toString();
  }

  /** Each tag with the number of checks that carry it, ending in a line end. */
  public String tags(Terminal terminal) {
    Map<String, Integer> counts = new TreeMap<>();
    declarations.forEach(each -> each.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
    Sheet sheet = new Sheet(terminal);
    counts.forEach((tag, count) -> sheet.line(Style.PLAIN, tag + " (" + count + ")"));
    return sheet.toString();
  }
}
