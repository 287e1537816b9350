package dev.seaworthy.readers.spring.document;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;

/**
 * One property as a file writes it. Its text may be a secret, so it prints its length only.
 *
 * @param name the flattened name: {@code spring.datasource.url}, {@code hosts[0]}, {@code
 *     levels[com.example]}
 * @param text the value as Boot prints it, placeholders still in it: {@code 83} for YAML's {@code
 *     0123}
 * @param raw the value as it stands in the file: {@code 0123}
 * @param place where the value begins
 */
public record Entry(String name, String text, String raw, Place place) {
  @Override
  public String toString() {
    return "Entry[" + Shown.of(name) + " at " + place + ", " + Shown.secret(text) + "]";
  }
}
