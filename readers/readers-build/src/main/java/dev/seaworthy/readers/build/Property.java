package dev.seaworthy.readers.build;

import dev.seaworthy.engine.facts.Place;

/**
 * A named value of a build.
 *
 * @param name as written
 * @param value the text, other properties in it not filled
 * @param place where it is given
 */
public record Property(String name, String value, Place place) {}
