package dev.seaworthy.readers.build;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A project of a Gradle build: its own script, the scripts and convention plugins that it applies,
 * and what the root's script says of all projects.
 */
final class GradleProject {
  /** More scripts than one project applies; a circle ends here too. */
  private static final int MOST_SCRIPTS = 50;

  /**
   * A statement that holds for the project.
   *
   * @param script where it stands
   */
  record Said(GradleScript script, Statement statement) {
    Place place(Token token) {
      return script.place(token);
    }
  }

  private final GradleFiles files;
  private final GradleScript own;
  private final String root;
  private final Catalog catalog;
  private final List<GradleScript> scripts = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>();
  private final Map<String, Property> properties;
  private final Filling filling = new Filling(this::value);

  GradleProject(GradleScript own, GradleFiles files) {
    this.files = files;
    this.own = own;
    this.root = files.rootOf(folder());
    this.catalog = files.catalog(root);
    gather(own, new HashSet<>());
    this.properties = allProperties();
  }

  GradleScript own() {
    return own;
  }

  String folder() {
    return TreePath.folderOf(own.path());
  }

  String root() {
    return root;
  }

  Catalog catalog() {
    return catalog;
  }

  /** Scripts and plugins of the build's own that are applied and were not found. */
  List<String> unseen() {
    return unseen;
  }

  boolean isRoot() {
    return folder().equals(root);
  }

  Optional<GradleScript> rootScript() {
    return files.in(root, "build");
  }

  Optional<GradleScript> settings() {
    return files.in(root, "settings");
  }

  /** The build of the build's own plugins. */
  Optional<GradleScript> pluginBuild() {
    return files.in(root.isEmpty() ? "buildSrc" : root + "/buildSrc", "build");
  }

  /** What holds for this project: its own words, then the root's for all or for those below. */
  List<Said> said() {
    List<Said> all = new ArrayList<>();
    for (GradleScript script : scripts) {
      for (Statement each : script.statements()) {
        boolean forOthers = each.blocks().contain("subprojects") && isRoot();
        if (!forOthers && !isForOneProject(each)) {
          all.add(new Said(script, each));
        }
      }
    }
    if (!isRoot()) {
      rootScript().ifPresent(script -> addShared(script, all));
    }
    return all;
  }

  private static void addShared(GradleScript script, List<Said> all) {
    for (Statement each : script.statements()) {
      Statement.Blocks blocks = each.blocks();
      if (blocks.contain("subprojects")
          || blocks.contain("allprojects")
          || blocks.contain("configure")) {
        all.add(new Said(script, each));
      }
    }
  }

  private static boolean isForOneProject(Statement statement) {
    return statement.blocks().contain("project");
  }

  private void gather(GradleScript script, Set<String> seen) {
    if (!seen.add(script.path()) || scripts.size() == MOST_SCRIPTS) {
      return;
    }
    scripts.add(script);
    for (String applied : script.applied()) {
      Optional<GradleScript> found = applied(applied);
      found.ifPresentOrElse(each -> gather(each, seen), () -> unseen.add(applied));
    }
    for (Statement each : script.statements()) {
      if (each.blocks().are("plugins")) {
        each.texts(0).stream()
            .findFirst()
            .flatMap(id -> files.convention(id.text()))
            .ifPresent(found -> gather(found, seen));
      }
    }
  }

  private Optional<GradleScript> applied(String written) {
    String fromRoot =
        written.replaceFirst("^\\$\\{?(rootDir|rootProject\\.(projectDir|rootDir))}?/", "");
    String base = fromRoot.equals(written) ? folder() : root;
    String plain = fromRoot.replaceFirst("^\\$\\{?(projectDir|project\\.projectDir)}?/", "");
    return SourceTree.resolve(base, plain).flatMap(files::at);
  }

  /** Returns a text with its placeholders filled; empty if one of them is not known. */
  Optional<String> filled(String text) {
    return filling.fill(text);
  }

  /** The properties of the project, those of the root included. */
  Map<String, Property> properties() {
    return properties;
  }

  private Map<String, Property> allProperties() {
    Map<String, Property> all = new LinkedHashMap<>();
    scripts.forEach(each -> each.properties().forEach(all::putIfAbsent));
    files.properties(folder()).forEach(all::putIfAbsent);
    files.properties(root).forEach(all::putIfAbsent);
    rootScript().ifPresent(each -> each.properties().forEach(all::putIfAbsent));
    settings().ifPresent(each -> each.properties().forEach(all::putIfAbsent));
    return all;
  }

  /** The property that a reference names: {@code rootProject.ext.x}, {@code property("x")}, … */
  Optional<Property> property(String reference) {
    String name =
        reference.endsWith(".get()") ? reference.substring(0, reference.length() - 6) : reference;
    if (name.startsWith("libs.versions.")) {
      return catalog.version(name.substring("libs.versions.".length()).replaceFirst("\\.get$", ""));
    }
    String bare =
        name.replaceFirst("^(rootProject|project|providers)\\.", "")
            .replaceFirst("^(ext|extra|properties)\\.", "")
            .replaceFirst("^(ext|extra|properties|property|findProperty|gradleProperty)[(\\[]", "")
            .replaceFirst("[)\\]].*$", "")
            .replaceAll("[\"']", "");
    return Optional.ofNullable(properties.get(bare));
  }

  private Optional<String> value(String reference) {
    return property(reference).map(Property::value);
  }
}
