package dev.seaworthy.readers.build;

import dev.seaworthy.readers.tree.SourceTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which folder belongs to which project path, by the settings of a Gradle build. */
final class GradleModules {
  private final String root;
  private final Map<String, String> folders = new LinkedHashMap<>();

  private GradleModules(String root) {
    this.root = root;
  }

  static GradleModules of(GradleProject project) {
    GradleModules modules = new GradleModules(project.root());
    project.settings().ifPresent(modules::read);
    return modules;
  }

  private void read(GradleScript settings) {
    for (Statement each : settings.statements()) {
      List<Token> texts = each.texts(0);
      if (each.first().isName("include")) {
        texts.forEach(path -> put(path.text(), path.text().replace(':', '/')));
      } else if (each.first().isName("project")
          && texts.size() > 1
          && each.tokens().stream().anyMatch(token -> token.isName("projectDir"))) {
        String written = texts.get(texts.size() - 1).text();
        put(texts.get(0).text(), written.replaceFirst("^\\$\\{?\\w+(\\.\\w+)?}?/", ""));
      }
    }
  }

  private void put(String path, String folder) {
    String fromRoot = folder.startsWith("/") ? folder.substring(1) : folder;
    SourceTree.resolve(root, fromRoot).ifPresent(found -> folders.put(plain(path), found));
  }

  List<String> folders() {
    return List.copyOf(folders.values());
  }

  /** The folder of a project; the usual one if the settings do not name it. */
  Optional<String> folder(String path) {
    return Optional.ofNullable(folders.get(plain(path)))
        .or(() -> SourceTree.resolve(root, path.replaceFirst("^:", "").replace(':', '/')));
  }

  /** Accessors write {@code projects.myLib} for {@code :my-lib}. */
  private static String plain(String path) {
    return path.replaceFirst("^:", "").replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
  }
}
