package dev.seaworthy.report.text;

import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import java.util.List;

/** Where a value came from: the place to mend, what fills names in it, and what it hides. */
final class Chain {
  private static final int MOST = 3;

  private Chain() {}

  static void print(Sheet sheet, Origin origin) {
    List<Layer> winners = origin.winners();
    if (winners.isEmpty() && !origin.suppliers().isEmpty()) {
      sheet.field("at", places(origin.suppliers()));
    } else {
      if (!winners.isEmpty()) {
        sheet.field("at", winners.get(0).where());
      }
      if (winners.size() > 1) {
        sheet.field("", "and " + places(winners.subList(1, winners.size())));
      }
      if (!origin.suppliers().isEmpty()) {
        sheet.field("<-", "filled by " + places(origin.suppliers()));
      }
    }
    if (!origin.overridden().isEmpty()) {
      sheet.field("<-", "overrides " + places(origin.overridden()));
    }
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
