package dev.seaworthy.engine.facts;

import dev.seaworthy.engine.text.Shown;
import java.util.Optional;

/**
 * One source that says something about a value: a line of a configuration file, of an environment
 * file, of a container file, or the framework itself.
 *
 * <p>It holds the text as written, which may be a secret: {@link #toString()} shows the place and
 * the length only.
 *
 * @param source what a person would call it: {@code application-prod.yml}, {@code .env.prod}
 * @param place where it stands; empty when it stands in no file
 * @param raw the text as written there, before any placeholder in it is filled
 */
public record Layer(String source, Optional<Place> place, String raw) {
  /** A layer that stands in a file. */
  public static Layer at(Place place, String raw) {
    return new Layer(place.file(), Optional.of(place), raw);
  }

  /** A layer that stands in no file of the tree, such as the caller's own environment. */
  public static Layer outside(String source, String raw) {
    return new Layer(source, Optional.empty(), raw);
  }

  /** Where it stands, as {@code file:line}, or the name of the source. */
  public String where() {
    return place.map(Place::toString).orElseGet(() -> Shown.of(source));
  }

  @Override
  public String toString() {
    return "Layer[" + where() + ", " + Shown.secret(raw) + "]";
  }
}
