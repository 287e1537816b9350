package dev.seaworthy.readers.spring;

import dev.seaworthy.readers.build.Build;
import dev.seaworthy.readers.build.Builds;
import dev.seaworthy.readers.spring.layers.Home;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the application that an artifact is: by Spring Boot's version in it, or by configuration at
 * the root of its class path.
 *
 * <p>That class path is the artifact's classes, then its libraries in the order of {@code
 * classpath.idx}. The folder that it will be started in is not known, so files beside it do not
 * count.
 */
final class PackedApplication {
  /** Where Boot's plugins and servlet containers look for classes; else they lie at the root. */
  private static final List<String> CLASSES = List.of("BOOT-INF/classes", "WEB-INF/classes");

  private final SourceTree tree;
  private final String folder;
  private final TreeFiles files;

  private PackedApplication(SourceTree tree, String folder, TreeFiles files) {
    this.tree = tree;
    this.folder = folder;
    this.files = files;
  }

  static List<FoundApplication> find(
      SourceTree tree, String folder, TreeFiles files, Builds builds) {
    PackedApplication packed = new PackedApplication(tree, folder, files);
    Build build = builds.all().get(0);
    Home home = new Home(packed.classPath(), List.of());
    boolean configured =
        packed.files.namesIn(home.classPath().get(0)).stream()
            .anyMatch(name -> FileNames.profile(name, "application").isPresent());
    return configured || build.bootVersion().isSet()
        ? List.of(
            new FoundApplication(
                build.coordinates().artifact(), folder, home, Optional.of(build), List.of(folder)))
        : List.of();
  }

  private List<String> classPath() {
    List<String> classPath = new ArrayList<>();
    classPath.add(classes());
    for (String library : libraries()) {
      String root = folder + "/" + library + "!";
      if (!files.namesIn(root).isEmpty() || !files.namesIn(root + "/config").isEmpty()) {
        classPath.add(root);
      }
    }
    return classPath;
  }

  private String classes() {
    for (String each : CLASSES) {
      String inside = folder + "/" + each;
      if (!tree.under(inside).isEmpty()) {
        return inside;
      }
    }
    return folder;
  }

  private Set<String> libraries() {
    Set<String> libraries = new LinkedHashSet<>();
    for (String part : List.of("BOOT-INF", "WEB-INF")) {
      Optional<SourceFile> index = tree.file(folder + "/" + part + "/classpath.idx");
      if (index.isPresent() && index.get().read() instanceof Reading.Text text) {
        for (String line : text.text().split("\\R", -1)) {
          if (line.startsWith("- \"") && line.endsWith("\"")) {
            libraries.add(line.substring(3, line.length() - 1));
          }
        }
      }
    }
    for (SourceFile each : tree.under(folder)) {
      if (each.name().endsWith(".jar")) {
        libraries.add(each.path().substring(folder.length() + 1));
      }
    }
    return libraries;
  }
}
