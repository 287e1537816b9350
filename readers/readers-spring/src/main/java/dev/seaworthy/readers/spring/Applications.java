package dev.seaworthy.readers.spring;

import dev.seaworthy.readers.build.Build;
import dev.seaworthy.readers.build.Builds;
import dev.seaworthy.readers.build.Dependency;
import dev.seaworthy.readers.spring.layers.Home;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the Spring Boot applications of a tree: modules with a class that starts one, or with
 * configuration of their own that no other module takes in as a library. Used once.
 */
final class Applications {
  private static final String RESOURCES = "src/main/resources";

  /** Classes that are opened to see whether they start an application. */
  private static final int MOST_CLASSES = 300;

  private static final List<String> NAMES = List.of("application", "bootstrap");

  private final SourceTree tree;
  private final TreeFiles files;
  private final Builds builds;

  Applications(SourceTree tree, TreeFiles files, Builds builds) {
    this.tree = tree;
    this.files = files;
    this.builds = builds;
  }

  List<FoundApplication> find() {
    Set<String> configured = configured();
    Set<String> started = started();
    Set<String> taken = takenInBy(started.isEmpty() ? configured : started);
    Set<String> folders = new TreeSet<>(started);
    for (String each : configured) {
      if (!taken.contains(each)) {
        folders.add(each);
      }
    }
    List<FoundApplication> found = new ArrayList<>();
    for (String folder : folders) {
      Optional<Build> build = buildOf(folder);
      found.add(
          new FoundApplication(
              name(folder, build),
              folder,
              home(folder, build, folders.size() == 1),
              build,
              modules(folder, build)));
    }
    return found;
  }

  /** What its build calls it, else its folder; for the root, the folder that was checked. */
  private String name(String folder, Optional<Build> build) {
    return build
        .map(each -> each.coordinates().artifact())
        .filter(artifact -> !artifact.isEmpty())
        .orElseGet(() -> folder.isEmpty() ? lastPart(tree.root().toString()) : lastPart(folder));
  }

  /** The folders of modules that have configuration of their own. */
  private Set<String> configured() {
    Set<String> modules = new LinkedHashSet<>();
    for (String folder : files.foldersWithFiles()) {
      if (isTest(folder)) {
        continue;
      }
      for (String name : files.namesIn(folder)) {
        if (NAMES.stream().anyMatch(base -> FileNames.profile(name, base).isPresent())) {
          moduleOf(folder).ifPresent(modules::add);
          break;
        }
      }
    }
    return modules;
  }

  /**
   * The module whose own configuration lies in a folder; nothing for a folder that belongs to a
   * module but is none of those that Boot searches.
   */
  private Optional<String> moduleOf(String folder) {
    String base = withoutConfig(folder);
    int resources = ("/" + base + "/").indexOf("/" + RESOURCES + "/");
    if (resources >= 0) {
      boolean direct = base.length() == resources + RESOURCES.length();
      return direct ? Optional.of(base.substring(0, Math.max(0, resources - 1))) : Optional.empty();
    }
    Optional<String> owner = builds.owning(base).map(Build::folder);
    return owner.isEmpty() || owner.get().equals(base) ? Optional.of(base) : Optional.empty();
  }

  private static String withoutConfig(String folder) {
    if (folder.equals("config")) {
      return "";
    }
    return folder.endsWith("/config")
        ? folder.substring(0, folder.length() - "/config".length())
        : folder;
  }

  /** The folders of modules with a class that starts an application. */
  private Set<String> started() {
    Set<String> modules = new TreeSet<>();
    int opened = 0;
    for (SourceFile file : tree.files()) {
      int source =
          Math.max(file.path().indexOf("src/main/java/"), file.path().indexOf("src/main/kotlin/"));
      boolean looksIt = source >= 0 && mayStart(file.name()) && !isTest(file.folder());
      if (!looksIt || opened >= MOST_CLASSES) {
        continue;
      }
      String module = source == 0 ? "" : file.path().substring(0, source - 1);
      if (!modules.contains(module)) {
        opened++;
        if (starts(file)) {
          modules.add(module);
        }
      }
    }
    return modules;
  }

  private static boolean mayStart(String name) {
    return name.endsWith("Application.java")
        || name.endsWith("Application.kt")
        || name.endsWith("App.java")
        || name.endsWith("App.kt")
        || name.endsWith("Main.java")
        || name.endsWith("Bootstrap.java");
  }

  private static boolean starts(SourceFile file) {
    return file.read() instanceof Reading.Text text
        && (text.text().contains("@SpringBootApplication")
            || text.text().contains("@EnableAutoConfiguration"));
  }

  /** The folders of modules that applications take in as libraries. */
  private Set<String> takenInBy(Set<String> applications) {
    Set<String> taken = new HashSet<>();
    for (String application : applications) {
      buildOf(application).ifPresent(build -> taken.addAll(librariesOf(build)));
    }
    return taken;
  }

  private List<String> modules(String folder, Optional<Build> build) {
    Set<String> modules = new LinkedHashSet<>();
    modules.add(folder);
    build.ifPresent(known -> modules.addAll(librariesOf(known)));
    return List.copyOf(modules);
  }

  private List<String> librariesOf(Build build) {
    List<String> libraries = new ArrayList<>();
    for (Dependency dependency : builds.deployed(build)) {
      for (Build other : builds.all()) {
        boolean same =
            other
                .coordinates()
                .is(dependency.coordinates().group(), dependency.coordinates().artifact());
        if (same && !other.file().equals(build.file())) {
          libraries.add(other.folder());
        }
      }
    }
    return libraries;
  }

  private Home home(String folder, Optional<Build> build, boolean alone) {
    List<String> classPath = new ArrayList<>();
    classPath.add(below(folder, RESOURCES));
    if (build.isEmpty()) {
      classPath.add(folder);
    }
    build.ifPresent(
        known -> librariesOf(known).forEach(library -> classPath.add(below(library, RESOURCES))));
    List<String> working = new ArrayList<>();
    working.add(folder);
    if (alone && !folder.isEmpty()) {
      working.add("");
    }
    return new Home(classPath, working);
  }

  private Optional<Build> buildOf(String folder) {
    return builds.owning(folder).filter(build -> build.folder().equals(folder));
  }

  private String lastPart(String folder) {
    String path = folder.isEmpty() ? tree.root().toString() : folder;
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean isTest(String folder) {
    String whole = "/" + folder + "/";
    return whole.contains("/src/test/")
        || whole.contains("/src/it/")
        || whole.contains("/src/integrationTest/")
        || whole.contains("/test/resources/");
  }

  private static String below(String folder, String child) {
    return folder.isEmpty() ? child : folder + "/" + child;
  }
}
