package dev.seaworthy.readers.spring.placeholder;

import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.readers.spring.document.Entry;

/**
 * What stands behind a name: a text, in which placeholders may stand again, and where.
 *
 * @param text the text
 * @param layer where it is written
 * @param ofShell whether a shell, or Compose, fills it before the application starts
 */
public record Found(String text, Layer layer, boolean ofShell) {
  /** A text that the application fills itself. */
  public Found(String text, Layer layer) {
    this(text, layer, false);
  }

  /** What an entry of a file says. */
  public static Found at(Entry entry) {
    return new Found(entry.text(), Layer.at(entry.place(), entry.raw()));
  }

  @Override
  public String toString() {
    return "Found[" + layer + "]";
  }
}
