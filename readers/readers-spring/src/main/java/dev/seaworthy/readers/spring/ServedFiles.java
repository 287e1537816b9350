package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.deployment.ServedTexts;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;

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
        boolean shown = served || isIn(path, TEMPLATES);
        if (shown && ServedTexts.isText(file.extension()) && read < MOST_FILES) {
          read++;
          String whole = file.read() instanceof Reading.Text readable ? readable.text() : "";
          Found.first(text, file.path(), whole, served).ifPresent(found::add);
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
}
