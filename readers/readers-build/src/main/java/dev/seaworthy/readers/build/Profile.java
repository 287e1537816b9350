package dev.seaworthy.readers.build;

import dev.seaworthy.engine.facts.Place;
import java.util.Map;

/**
 * A Maven profile: a variant of the build that somebody chooses.
 *
 * @param id its name
 * @param byDefault whether it is chosen where nobody chooses
 * @param properties what it sets, by name
 * @param place where its name stands
 */
public record Profile(String id, boolean byDefault, Map<String, Property> properties, Place place) {
  /** Copies the properties. */
  public Profile {
    properties = Map.copyOf(properties);
  }
}
