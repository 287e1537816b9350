package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of an application that visitors get to see: static files, and templates. Asked for a
 * text rather than listed, since they may be many. Thread-safe.
 */
@FunctionalInterface
public interface ServedTexts {
  /** Endings of files that hold text which a browser, or a template engine, reads. */
  Set<String> EXTENSIONS =
      Set.of(
          "css",
          "ftl",
          "ftlh",
          "htm",
          "html",
          "js",
          "json",
          "map",
          "mjs",
          "mustache",
          "svg",
          "txt",
          "webmanifest",
          "xhtml",
          "xml");

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
  record Found(Place place, boolean toEverybody) {
    /**
     * The first occurrence in a file.
     *
     * @param file its path
     * @param whole what it holds
     */
    public static Optional<Found> first(
        String text, String file, String whole, boolean toEverybody) {
      int at = whole.indexOf(text);
      if (at < 0) {
        return Optional.empty();
      }
      String before = whole.substring(0, at);
      int line = 1 + (int) before.chars().filter(each -> each == '\n').count();
      int column = before.codePointCount(before.lastIndexOf('\n') + 1, at) + 1;
      return Optional.of(new Found(new Place(file, line, column), toEverybody));
    }
  }

  /**
   * Whether a file is one of text.
   *
   * @param extension the ending of its name, in any case
   */
  static boolean isText(String extension) {
    return EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT));
  }
}
