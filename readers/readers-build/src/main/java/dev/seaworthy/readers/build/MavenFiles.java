package dev.seaworthy.readers.build;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.build.source.SourceText;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every {@code pom.xml} of a tree, by path and by what it builds. */
final class MavenFiles {
  private final Map<String, MavenFile> byPath = new LinkedHashMap<>();
  private final Map<String, MavenFile> byName = new HashMap<>();

  static MavenFiles of(SourceTree tree, List<Trouble> troubles) {
    MavenFiles files = new MavenFiles();
    for (SourceFile each : tree.files()) {
      if (each.name().equals("pom.xml")) {
        files.read(each, troubles);
      }
    }
    return files;
  }

  private void read(SourceFile source, List<Trouble> troubles) {
    Optional<String> text = SourceText.of(source, troubles);
    if (text.isEmpty()) {
      return;
    }
    try {
      MavenFile file = new MavenFile(source.path(), XmlText.parse(text.get()));
      byPath.put(source.path(), file);
      byName.putIfAbsent(name(file.group(), file.own("artifactId").orElse("")), file);
    } catch (XmlText.Malformed e) {
      troubles.add(
          Trouble.unreadable(
              Place.at(source.path(), e.line()),
              String.valueOf(e.getMessage()),
              "mend the file; Maven cannot read it either"));
    }
  }

  Iterable<MavenFile> all() {
    return List.copyOf(byPath.values());
  }

  /**
   * The parent of a file, if it is in the tree: at its relative path, which is {@code ../pom.xml}
   * where nothing else is said, else anywhere, by its name. As in Maven, the file at the relative
   * path is the parent only if its name is the one that is asked for.
   */
  Optional<MavenFile> parentOf(MavenFile child) {
    return child
        .parent()
        .flatMap(
            parent -> {
              Optional<MavenFile> near =
                  at(child.path(), parent.relativePath().orElse("../pom.xml"))
                      .filter(each -> isNamed(each, parent.group(), parent.artifact()));
              return near.or(() -> named(parent.group(), parent.artifact()));
            });
  }

  Optional<MavenFile> named(String group, String artifact) {
    return Optional.ofNullable(byName.get(name(group, artifact)));
  }

  private Optional<MavenFile> at(String from, String relative) {
    return SourceTree.resolve(TreePath.folderOf(from), relative)
        .map(
            path ->
                byPath.getOrDefault(
                    path, byPath.get(path.isEmpty() ? "pom.xml" : path + "/pom.xml")));
  }

  private static boolean isNamed(MavenFile file, String group, String artifact) {
    return file.group().equals(group) && file.own("artifactId").orElse("").equals(artifact);
  }

  private static String name(String group, String artifact) {
    return group + ":" + artifact;
  }
}
