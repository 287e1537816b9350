package dev.seaworthy.readers.spring.placeholder;

import dev.seaworthy.engine.facts.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text after Maven's {@code @name@} was replaced, as a build does before Boot sees the file.
 *
 * @param text the text; what the build does not set stands in it as before
 * @param missing names that no build file sets
 * @param suppliers where the others are set
 */
public record BuildNames(String text, List<String> missing, List<Layer> suppliers) {
  private static final char MARK = '@';

  /** Copies the lists. */
  public BuildNames {
    missing = List.copyOf(missing);
    suppliers = List.copyOf(suppliers);
  }

  /**
   * Fills the names of a text.
   *
   * @param build what the build sets under a name
   */
  public static BuildNames fill(String text, Function<String, Optional<Found>> build) {
    int open = text.indexOf(MARK);
    if (open < 0 || open == text.lastIndexOf(MARK)) {
      return new BuildNames(text, List.of(), List.of());
    }
    List<String> missing = new ArrayList<>();
    List<Layer> suppliers = new ArrayList<>();
    StringBuilder filled = new StringBuilder();
    int position = 0;
    while (open >= 0) {
      int close = closing(text, open);
      if (close > 0) {
        String name = text.substring(open + 1, close);
        Optional<Found> found = build.apply(name);
        found.ifPresent(each -> suppliers.add(each.layer()));
        if (found.isPresent()) {
          filled.append(text, position, open).append(found.get().text());
          position = close + 1;
        } else if (isMeant(text, name)) {
          missing.add(name);
        }
      }
      open = text.indexOf(MARK, Math.max(open, close) + 1);
    }
    return new BuildNames(filled.append(text.substring(position)).toString(), missing, suppliers);
  }

  /** Shows what is missing only: the text may be a secret. */
  @Override
  public String toString() {
    return "BuildNames[missing " + missing + "]";
  }

  /** Whether a name that no build sets was meant as one: it is all there is, or has a dot. */
  private static boolean isMeant(String text, String name) {
    return text.length() == name.length() + 2 || name.indexOf('.') > 0;
  }

  private static int closing(String text, int open) {
    int at = open + 1;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return at > open + 1 && at < text.length() && text.charAt(at) == MARK ? at : -1;
  }

  private static boolean isNamePart(char each) {
    return Character.isLetterOrDigit(each) || each == '.' || each == '-' || each == '_';
  }
}
