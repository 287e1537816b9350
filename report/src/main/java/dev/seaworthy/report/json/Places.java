package dev.seaworthy.report.json;

import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.List;

/** Writes where a value came from. Never the text that stands there: it may be a secret. */
record Places(JsonText json) {
  private record Related(String role, Layer layer) {}

  /** The primary place, when there is one, and every layer with its part in the value. */
  void of(Origin origin) {
    origin.primary().ifPresent(place -> at("location", place));
    List<Related> related = new ArrayList<>();
    origin.winners().forEach(layer -> related.add(new Related("winner", layer)));
    origin.suppliers().forEach(layer -> related.add(new Related("supplier", layer)));
    origin.overridden().forEach(layer -> related.add(new Related("overridden", layer)));
    json.objects("related", related, this::related);
  }

  /** A place under a name of its own. */
  void at(String name, Place place) {
    json.object(name, () -> place(place));
  }

  private void related(Related related) {
    json.text("role", related.role());
    json.text("source", related.layer().source());
    related.layer().place().ifPresent(this::place);
  }

  private void place(Place place) {
    json.text("file", place.file());
    if (place.line() > 0) {
      json.number("line", place.line());
    }
    if (place.column() > 0) {
      json.number("column", place.column());
    }
  }
}
