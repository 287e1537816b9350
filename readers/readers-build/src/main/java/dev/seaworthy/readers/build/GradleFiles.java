package dev.seaworthy.readers.build;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.build.source.SourceText;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every file of a tree that takes part in a Gradle build, by path. */
final class GradleFiles {
  private final Map<String, GradleScript> scripts = new LinkedHashMap<>();
  private final Map<String, Map<String, Property>> properties = new HashMap<>();
  private final Map<String, Catalog> catalogs = new HashMap<>();

  static GradleFiles of(SourceTree tree, List<Trouble> troubles) {
    GradleFiles files = new GradleFiles();
    for (SourceFile each : tree.files()) {
      String name = each.name();
      if (name.endsWith(".gradle") || name.endsWith(".gradle.kts")) {
        SourceText.of(each, troubles)
            .ifPresent(
                text -> files.scripts.put(each.path(), GradleScript.parse(each.path(), text)));
      } else if (name.equals("gradle.properties")) {
        SourceText.of(each, troubles)
            .ifPresent(text -> files.properties.put(each.folder(), properties(each.path(), text)));
      } else if (name.endsWith(".versions.toml")) {
        SourceText.of(each, troubles)
            .ifPresent(text -> files.catalogs.put(each.path(), Catalog.parse(each.path(), text)));
      }
    }
    return files;
  }

  /** Plain lines of a properties file; what needs escapes or goes over lines is of no interest. */
  private static Map<String, Property> properties(String path, String text) {
    Map<String, Property> properties = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      number++;
      int equals = line.indexOf('=');
      boolean comment = line.stripLeading().startsWith("#") || line.stripLeading().startsWith("!");
      if (equals > 0 && !comment) {
        String name = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        properties.put(name, new Property(name, value, Place.at(path, number)));
      }
    }
    return properties;
  }

  /** The build scripts of projects, in the order of the paths. */
  List<GradleScript> builds() {
    return scripts.values().stream()
        .filter(each -> isNamed(each, "build.gradle") || isNamed(each, "build.gradle.kts"))
        .toList();
  }

  private static boolean isNamed(GradleScript script, String name) {
    return script.path().equals(name) || script.path().endsWith("/" + name);
  }

  /** A script that a folder holds, in either language. */
  Optional<GradleScript> in(String folder, String name) {
    String path = folder.isEmpty() ? name : folder + "/" + name;
    return at(path + ".gradle").or(() -> at(path + ".gradle.kts"));
  }

  Optional<GradleScript> at(String path) {
    return Optional.ofNullable(scripts.get(path));
  }

  /** The folder of the settings that a folder belongs to; the folder itself if there are none. */
  String rootOf(String folder) {
    for (String each = folder; ; each = TreePath.folderOf(each)) {
      if (in(each, "settings").isPresent()) {
        return each;
      }
      if (each.isEmpty()) {
        return folder;
      }
    }
  }

  /** A script of the build's own plugins, by the plugin's id. */
  Optional<GradleScript> convention(String id) {
    return scripts.values().stream()
        .filter(each -> each.path().contains("/src/main/"))
        .filter(each -> isNamed(each, id + ".gradle") || isNamed(each, id + ".gradle.kts"))
        .findFirst();
  }

  Map<String, Property> properties(String folder) {
    return properties.getOrDefault(folder, Map.of());
  }

  /** The catalog that Gradle finds by itself; else the only one below that folder. */
  Catalog catalog(String root) {
    String folder = root.isEmpty() ? "" : root + "/";
    Catalog usual = catalogs.get(folder + "gradle/libs.versions.toml");
    if (usual != null) {
      return usual;
    }
    List<String> below = new ArrayList<>(catalogs.keySet());
    below.removeIf(each -> !each.startsWith(folder));
    return below.size() == 1 ? catalogs.getOrDefault(below.get(0), Catalog.NONE) : Catalog.NONE;
  }
}
