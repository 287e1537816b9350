package dev.seaworthy.report.text;

import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a value came from: the place to mend, what fills names in it, and what it hides.
 *
 * @param lines from the place to mend to what is hidden
 */
record Chain(List<Line> lines) {
  private static final int MOST = 3;

  /** A label and what stands beside it. */
  record Line(String label, String text) {}

  static Chain of(Origin origin) {
    List<Line> lines = new ArrayList<>();
    List<Layer> winners = origin.winners();
    if (winners.isEmpty() && !origin.suppliers().isEmpty()) {
      lines.add(new Line("at", places(origin.suppliers())));
    } else {
      if (!winners.isEmpty()) {
        lines.add(new Line("at", winners.get(0).where()));
      }
      if (winners.size() > 1) {
        lines.add(new Line("", "and " + places(winners.subList(1, winners.size()))));
      }
      if (!origin.suppliers().isEmpty()) {
        lines.add(new Line("<-", "filled by " + places(origin.suppliers())));
      }
    }
    if (!origin.overridden().isEmpty()) {
      lines.add(new Line("<-", "overrides " + places(origin.overridden())));
    }
    return new Chain(lines);
  }

  void print(Sheet sheet) {
    lines.forEach(line -> sheet.field(line.label(), line.text()));
  }

  /** All of it as one text, by which two chains are compared. */
  String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.label()).append(' ').append(line.text()).append('\n'));
    return text.toString();
  }

  private static String places(List<Layer> layers) {
    StringBuilder places = new StringBuilder();
    int shown = layers.size() <= MOST + 1 ? layers.size() : MOST;
    for (int i = 0; i < shown; i++) {
      places.append(i == 0 ? "" : ", ").append(layers.get(i).where());
    }
    if (shown < layers.size()) {
      places.append(" and ").append(layers.size() - shown).append(" more");
    }
    return places.toString();
  }
}
