package dev.seaworthy.readers.build;

import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the dependency statements of a Gradle project. */
final class GradleLibraries {
  /**
   * Something that a project depends on.
   *
   * @param project whether it is a project of the same build; the artifact is then its path
   * @param platform whether it only brings versions along
   */
  record Named(Dependency dependency, boolean project, boolean platform) {}

  private final GradleProject project;
  private boolean unexplained;

  GradleLibraries(GradleProject project) {
    this.project = project;
  }

  /** What the project itself depends on. */
  List<Named> all() {
    List<Named> all = new ArrayList<>();
    for (GradleProject.Said said : project.said()) {
      Statement statement = said.statement();
      Statement.Blocks blocks = statement.blocks();
      boolean inPlugin = blocks.contain("dependencyManagement") || blocks.contain("buildscript");
      if (blocks.endWith("dependencies") && !inPlugin && statement.tokens().size() > 1) {
        add(said, all);
      } else if (blocks.endWith("dependencyManagement", "imports")
          && statement.first().isName("mavenBom")) {
        named(said, 1, Scope.BUILD)
            .forEach(each -> all.add(new Named(each.dependency(), false, true)));
      }
    }
    return all;
  }

  /** What the class path of the build itself names, in the project's own script or another. */
  List<Named> ofBuildScript(GradleScript script) {
    List<Named> all = new ArrayList<>();
    for (Statement each : script.statements()) {
      if (each.blocks().endWith("buildscript", "dependencies") && each.tokens().size() > 1) {
        all.addAll(named(new GradleProject.Said(script, each), 1, Scope.BUILD));
      }
    }
    return all;
  }

  /** What a build of plugins itself depends on. */
  List<Named> ofPluginBuild(GradleScript script) {
    List<Named> all = new ArrayList<>();
    for (Statement each : script.statements()) {
      if (each.blocks().are("dependencies") && each.tokens().size() > 1) {
        all.addAll(named(new GradleProject.Said(script, each), 1, Scope.BUILD));
      }
    }
    return all;
  }

  /** Whether a name of a catalog was used that no catalog of the tree explains. */
  boolean hasUnexplained() {
    return unexplained;
  }

  private void add(GradleProject.Said said, List<Named> all) {
    Token first = said.statement().first();
    boolean adds = first.isName("add") && !said.statement().texts(1).isEmpty();
    String configuration = adds ? said.statement().texts(1).get(0).text() : first.text();
    all.addAll(named(said, 1, scope(configuration)));
  }

  private List<Named> named(GradleProject.Said said, int from, Scope scope) {
    List<Named> all = new ArrayList<>();
    for (Notation each : Notation.of(said.statement().tokens(), from)) {
      Place place = said.place(each.at());
      switch (each.kind()) {
        case PROJECT ->
            all.add(
                new Named(
                    dependency(new Coordinates("", each.text(), Optional.empty()), scope, place),
                    true,
                    each.platform()));
        case LIBRARY -> library(each, scope, place).ifPresent(all::add);
        case CATALOG -> fromCatalog(each.text(), each, scope, place).ifPresent(all::add);
        case BUNDLE ->
            project
                .catalog()
                .bundle(each.text())
                .forEach(name -> fromCatalog(name, each, scope, place).ifPresent(all::add));
      }
    }
    return all;
  }

  private Optional<Named> library(Notation notation, Scope scope, Place place) {
    String[] parts = notation.text().split(":", -1);
    Optional<String> group = project.filled(parts[0]);
    Optional<String> artifact = project.filled(parts[1]);
    if (group.isEmpty() || artifact.isEmpty() || artifact.get().isBlank()) {
      return Optional.empty();
    }
    Optional<String> version =
        parts.length > 2 && !parts[2].isEmpty() ? project.filled(parts[2]) : Optional.empty();
    Coordinates coordinates = new Coordinates(group.get(), artifact.get(), version);
    return Optional.of(
        new Named(dependency(coordinates, scope, place), false, notation.platform()));
  }

  private Optional<Named> fromCatalog(String name, Notation notation, Scope scope, Place place) {
    unexplained |= project.catalog().library(name).isEmpty();
    return project
        .catalog()
        .library(name)
        .map(
            entry -> {
              int colon = entry.id().indexOf(':');
              Coordinates coordinates =
                  new Coordinates(
                      entry.id().substring(0, Math.max(0, colon)),
                      entry.id().substring(colon + 1),
                      entry.version());
              return new Named(dependency(coordinates, scope, place), false, notation.platform());
            });
  }

  private static Dependency dependency(Coordinates coordinates, Scope scope, Place place) {
    return new Dependency(coordinates, scope, false, Optional.empty(), place);
  }

  private static Scope scope(String configuration) {
    return switch (configuration) {
      case "implementation", "api", "compile" -> Scope.COMPILE;
      case "runtimeOnly", "runtime" -> Scope.RUNTIME;
      case "compileOnly", "compileOnlyApi", "provided", "providedCompile", "providedRuntime" ->
          Scope.PROVIDED;
      case "developmentOnly", "testAndDevelopmentOnly" -> Scope.DEVELOPMENT;
      default -> configuration.startsWith("test") ? Scope.TEST : Scope.BUILD;
    };
  }
}
