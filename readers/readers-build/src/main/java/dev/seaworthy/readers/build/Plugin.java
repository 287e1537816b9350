package dev.seaworthy.readers.build;

import dev.seaworthy.engine.facts.Place;
import java.util.Map;
import java.util.Optional;

/**
 * A plugin that a build uses.
 *
 * @param id {@code group:artifact} in Maven, the plugin's id in Gradle
 * @param version with its properties filled; empty where it is decided elsewhere
 * @param settings the plain settings of a Maven plugin, by name, those of its executions included;
 *     none for Gradle
 * @param place where it is named
 */
public record Plugin(
    String id, Optional<String> version, Map<String, Property> settings, Place place) {
  /** Copies the settings. */
  public Plugin {
    settings = Map.copyOf(settings);
  }
}
