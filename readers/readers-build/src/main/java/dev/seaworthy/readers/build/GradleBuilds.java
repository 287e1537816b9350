package dev.seaworthy.readers.build;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a {@link Build} of every Gradle build script of a tree. */
final class GradleBuilds {
  private final Map<String, GradleProject> byFolder = new LinkedHashMap<>();

  private GradleBuilds(GradleFiles files) {
    for (GradleScript each : files.builds()) {
      GradleProject project = new GradleProject(each, files);
      byFolder.putIfAbsent(project.folder(), project);
    }
  }

  static List<Build> of(SourceTree tree, List<Trouble> troubles) {
    GradleBuilds builds = new GradleBuilds(GradleFiles.of(tree, troubles));
    return builds.byFolder.values().stream().map(builds::build).toList();
  }

  private Build build(GradleProject project) {
    GradleLibraries libraries = new GradleLibraries(project);
    GradlePlugins plugins = new GradlePlugins(project);
    List<GradleLibraries.Named> named = libraries.all();
    List<Plugin> applied = plugins.applied();
    boolean isWar = applied.stream().anyMatch(each -> each.id().equals("war"));
    return new Build(
        Tool.GRADLE,
        project.own().path(),
        coordinates(project),
        isWar ? "war" : "jar",
        new GradleBootVersion(project, plugins, libraries).decide(applied, named),
        dependencies(named, project),
        applied,
        project.isRoot() ? GradleModules.of(project).folders() : List.of(),
        List.of(),
        project.properties(),
        gaps(project, libraries));
  }

  private static Coordinates coordinates(GradleProject project) {
    Optional<String> name =
        project.isRoot()
            ? project.settings().flatMap(each -> text(each.properties(), "name", project))
            : Optional.empty();
    String folder = project.folder();
    return new Coordinates(
        own(project, "group").orElse(""),
        name.orElse(folder.substring(folder.lastIndexOf('/') + 1)),
        own(project, "version"));
  }

  private static Optional<String> own(GradleProject project, String name) {
    return text(project.own().properties(), name, project)
        .or(() -> text(project.properties(), name, project));
  }

  private static Optional<String> text(
      Map<String, Property> properties, String name, GradleProject project) {
    Property property = properties.get(name);
    return property == null ? Optional.empty() : project.filled(property.value());
  }

  private List<Dependency> dependencies(List<GradleLibraries.Named> named, GradleProject project) {
    Map<String, Dependency> dependencies = new LinkedHashMap<>();
    for (GradleLibraries.Named each : named) {
      if (!each.platform()) {
        Dependency found =
            each.project() ? ofProject(each.dependency(), project) : each.dependency();
        dependencies.putIfAbsent(
            found.coordinates().group() + ":" + found.coordinates().artifact() + found.scope(),
            found);
      }
    }
    return List.copyOf(dependencies.values());
  }

  /** A project that another names by its path, under the coordinates that it has itself. */
  private Dependency ofProject(Dependency named, GradleProject project) {
    return GradleModules.of(project)
        .folder(named.coordinates().artifact())
        .map(byFolder::get)
        .map(GradleBuilds::coordinates)
        .map(
            target ->
                new Dependency(
                    new Coordinates(target.group(), target.artifact(), Optional.empty()),
                    named.scope(),
                    false,
                    Optional.empty(),
                    named.place()))
        .orElse(named);
  }

  private static List<String> gaps(GradleProject project, GradleLibraries libraries) {
    List<String> gaps = new ArrayList<>();
    project.unseen().stream()
        .findFirst()
        .ifPresent(
            each -> gaps.add("a script that is applied is not in this tree and may name more"));
    if (libraries.hasUnexplained()) {
      gaps.add("a version catalog that names libraries is not in this tree");
    }
    return gaps;
  }
}
