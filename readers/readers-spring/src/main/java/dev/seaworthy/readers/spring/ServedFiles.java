package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.deployment.ServedTexts;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The static files and templates of one application, read when a check asks what stands in them.
 *
 * @param tree where they lie
 * @param modules the folders of the application's modules
 */
record ServedFiles(SourceTree tree, List<String> modules) implements ServedTexts {
  private static final List<String> STATIC =
      List.of(
          "/resources/static/",
          "/resources/public/",
          "/resources/resources/",
          "/META-INF/resources/",
          "/classes/static/",
          "/classes/public/",
          "/src/main/webapp/");

  private static final List<String> TEMPLATES =
      List.of("/resources/templates/", "/classes/templates/");

  private static final Set<String> TEXTS =
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

  /** More than any application of its own has; a folder of downloads is not read through. */
  private static final int MOST_FILES = 2_000;

  /** Copies the folders. */
  ServedFiles {
    modules = List.copyOf(modules);
  }

  @Override
  public List<Found> holding(String text) {
    List<Found> found = new ArrayList<>();
    int read = 0;
    for (String module : modules) {
      for (SourceFile file : tree.under(module)) {
        String path = "/" + file.path();
        boolean served = isIn(path, STATIC);
        if ((served || isIn(path, TEMPLATES)) && isText(file) && read < MOST_FILES) {
          read++;
          whereIn(file, text).ifPresent(place -> found.add(new Found(place, served)));
        }
      }
    }
    return found.stream().distinct().toList();
  }

  private static boolean isIn(String path, List<String> folders) {
    return !path.contains("/src/test/")
        && path.indexOf("!/") == path.lastIndexOf("!/")
        && folders.stream().anyMatch(path::contains);
  }

  private static boolean isText(SourceFile file) {
    return TEXTS.contains(file.extension().toLowerCase(Locale.ROOT));
  }

  private static Optional<Place> whereIn(SourceFile file, String text) {
    String whole = file.read() instanceof Reading.Text read ? read.text() : "";
    int at = whole.indexOf(text);
    if (at < 0) {
      return Optional.empty();
    }
    String before = whole.substring(0, at);
    int line = 1 + (int) before.chars().filter(each -> each == '\n').count();
    int column = before.codePointCount(before.lastIndexOf('\n') + 1, at) + 1;
    return Optional.of(new Place(file.path(), line, column));
  }
}
