package dev.seaworthy.engine.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole chain of where a value came from.
 *
 * @param winners the layers that make the value up, the one to mend first: usually one, more when
 *     several statements add to it
 * @param suppliers the layers that fill names used in it, such as the line of {@code .env.prod}
 *     that gives a placeholder its value
 * @param overridden the layers that say something else and have no effect, strongest first
 */
public record Origin(List<Layer> winners, List<Layer> suppliers, List<Layer> overridden) {
  private static final Origin NONE = new Origin(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Origin {
    winners = List.copyOf(winners);
    suppliers = List.copyOf(suppliers);
    overridden = List.copyOf(overridden);
  }

  /** The origin of what nobody set. */
  public static Origin none() {
    return NONE;
  }

  /** A value that one layer gives. */
  public static Origin of(Layer winner) {
    return new Origin(List.of(winner), List.of(), List.of());
  }

  /** A value that stands at one place. */
  public static Origin at(Place place) {
    return of(Layer.at(place, ""));
  }

  /** The same origin, knowing what else it hides. */
  public Origin overriding(List<Layer> hidden) {
    return new Origin(winners, suppliers, joined(overridden, hidden));
  }

  /** The same origin, knowing who filled the names in it. */
  public Origin suppliedBy(List<Layer> more) {
    return new Origin(winners, joined(suppliers, more), overridden);
  }

  /** The place to look at first: where the value is written, else where a name in it is filled. */
  public Optional<Place> primary() {
    return Stream.concat(winners.stream(), suppliers.stream())
        .flatMap(layer -> layer.place().stream())
        .findFirst();
  }

  /** Every place in force, the primary one first. */
  public List<Place> places() {
    return Stream.concat(winners.stream(), suppliers.stream())
        .flatMap(layer -> layer.place().stream())
        .distinct()
        .toList();
  }

  private static List<Layer> joined(List<Layer> first, List<Layer> second) {
    List<Layer> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
