package dev.seaworthy.readers.django.facts;

import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.django.value.Change;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Dependency;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Mutable;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The chain of statements and files that made a value. */
final class Origins {

  private static final int DEEPEST = 6;

  private Origins() {}

  /**
   * The origin of a setting: the statements from the one that last gave it a new value on, the last
   * to change it first; those before it are overridden, the strongest first.
   */
  static Origin of(Traced value, List<Change> changes, Trace trace) {
    List<Change> all = new ArrayList<>(changes);
    collect(value, 0, all::add);
    all.sort((one, other) -> Long.compare(one.order(), other.order()));
    int start = 0;
    for (int i = 0; i < all.size(); i++) {
      start = all.get(i).gives() ? i : start;
    }
    Set<Site> winners = sites(all.subList(start, all.size()));
    Set<Site> hidden = sites(all.subList(0, start));
    hidden.removeAll(winners);
    return new Origin(layers(winners), suppliers(trace), layers(hidden));
  }

  /** Changes of the objects inside a value. */
  private static void collect(Traced value, int depth, Consumer<Change> into) {
    Traced present = Merging.present(value);
    if (depth > DEEPEST) {
      return;
    }
    if (present.object() instanceof Mutable object) {
      object.changes().forEach(into);
    }
    if (present.object() instanceof Items items) {
      items.items().forEach(each -> collect(each, depth + 1, into));
    } else if (present.object() instanceof Table table) {
      table.entries().values().forEach(each -> collect(each.value(), depth + 1, into));
    } else if (present.object() instanceof Choice choice) {
      choice.alternatives().forEach(each -> collect(each, depth + 1, into));
    }
  }

  /** Where the changes were made, the last first. */
  private static Set<Site> sites(List<Change> changes) {
    Set<Site> sites = new LinkedHashSet<>();
    for (int i = changes.size() - 1; i >= 0; i--) {
      sites.add(changes.get(i).site());
    }
    return sites;
  }

  private static List<Layer> layers(Set<Site> sites) {
    List<Layer> layers = new ArrayList<>();
    for (Site each : sites) {
      layers.add(Layer.at(place(each), ""));
    }
    return layers;
  }

  private static List<Layer> suppliers(Trace trace) {
    List<Layer> layers = new ArrayList<>();
    for (Dependency each : trace.all()) {
      if (each.state() == Dependency.State.SUPPLIED) {
        Site site = each.supplier();
        Layer layer = site == null ? Layer.outside(each.name(), "") : Layer.at(place(site), "");
        if (!layers.contains(layer)) {
          layers.add(layer);
        }
      }
    }
    return layers;
  }

  static Place place(Site site) {
    return new Place(site.file(), site.line(), site.column());
  }
}
