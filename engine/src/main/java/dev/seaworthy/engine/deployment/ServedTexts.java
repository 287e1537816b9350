package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Place;
import java.util.List;

/**
 * The texts of an application that visitors get to see: static files, and templates. Asked for a
 * text rather than listed, since they may be many. Thread-safe.
 */
@FunctionalInterface
public interface ServedTexts {
  /**
   * Where a text stands in them.
   *
   * @param text at least one character
   * @return each file once, by its first occurrence
   */
  List<Found> holding(String text);

  /**
   * One file that holds it.
   *
   * @param place the first occurrence
   * @param toEverybody whether the file itself is served; a template is shown by a page
   */
  record Found(Place place, boolean toEverybody) {}
}
