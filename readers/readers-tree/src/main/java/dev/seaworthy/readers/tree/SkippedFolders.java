package dev.seaworthy.readers.tree;

import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * Which folders hold what tools made or fetched, and nothing that a person wrote for deployment.
 *
 * <p>Some names mean that everywhere. Others, such as {@code build} and {@code target}, are common
 * words: such a folder is passed over only beside the build file whose tool writes there, outside a
 * {@code src} folder, and only if it is no package or module itself.
 */
final class SkippedFolders {
  private static final Set<String> ALWAYS =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          ".bzr",
          ".gradle",
          ".idea",
          ".settings",
          ".eggs",
          ".tox",
          ".nox",
          ".venv",
          ".mypy_cache",
          ".pytest_cache",
          ".ruff_cache",
          ".terraform",
          ".next",
          ".nuxt",
          ".angular",
          ".parcel-cache",
          "__pycache__",
          "__pypackages__",
          "site-packages",
          "node_modules",
          "bower_components");

  /** By name of the folder: files beside it whose tool writes there. */
  private static final Map<String, Set<String>> BESIDE =
      Map.of(
          "target", Set.of("pom.xml", "build.sbt", "Cargo.toml"),
          "build",
              Set.of(
                  "build.gradle",
                  "build.gradle.kts",
                  "settings.gradle",
                  "settings.gradle.kts",
                  "setup.py",
                  "setup.cfg",
                  "pyproject.toml",
                  "pom.xml",
                  "package.json",
                  "CMakeLists.txt"),
          "dist", Set.of("setup.py", "setup.cfg", "pyproject.toml", "package.json"),
          "out", Set.of("build.gradle", "build.gradle.kts", "pom.xml", "package.json"),
          "bin", Set.of(".classpath"));

  /** Files that make a folder a person's own, whatever it is called. */
  private static final Set<String> OWN =
      Set.of("__init__.py", "manage.py", "pom.xml", "build.gradle", "build.gradle.kts");

  private SkippedFolders() {}

  /** Whether the name alone is enough, so that the folder need not be opened. */
  static boolean byName(String name) {
    return ALWAYS.contains(name) || name.endsWith(".egg-info");
  }

  /**
   * Whether a folder is passed over, now that its content is listed.
   *
   * @param path relative to the root
   * @param beside names in the folder that holds it
   * @param inside names in it
   */
  static boolean byContent(String path, Set<String> beside, Set<String> inside) {
    if (inside.contains("pyvenv.cfg")) {
      return true;
    }
    Set<String> tools = BESIDE.get(path.substring(path.lastIndexOf('/') + 1));
    return tools != null
        && !Collections.disjoint(tools, beside)
        && !("/" + path).contains("/src/")
        && Collections.disjoint(OWN, inside);
  }
}
