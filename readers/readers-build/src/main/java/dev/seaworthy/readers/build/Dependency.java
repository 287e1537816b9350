package dev.seaworthy.readers.build;

import dev.seaworthy.engine.facts.Place;
import java.util.Optional;

/**
 * A library that a build names.
 *
 * @param coordinates what it is
 * @param scope where it takes part
 * @param optional whether Maven keeps it from those who depend on this build; Spring Boot's plugin
 *     still packs it, except for its own developer tools
 * @param profile the Maven profile that names it; empty where it always holds
 * @param place the line that names it, which may be in a parent
 */
public record Dependency(
    Coordinates coordinates,
    Scope scope,
    boolean optional,
    Optional<String> profile,
    Place place) {}
