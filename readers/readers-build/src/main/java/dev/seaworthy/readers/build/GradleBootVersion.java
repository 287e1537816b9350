package dev.seaworthy.readers.build;

import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what decides the version of Spring Boot in a Gradle build: the version of its plugin,
 * wherever in the build that is given; else an imported bill of materials, else a library's.
 */
final class GradleBootVersion {
  private final GradleProject project;
  private final GradlePlugins plugins;
  private final GradleLibraries libraries;

  GradleBootVersion(GradleProject project, GradlePlugins plugins, GradleLibraries libraries) {
    this.project = project;
    this.plugins = plugins;
    this.libraries = libraries;
  }

  Fact<Version> decide(List<Plugin> applied, List<GradleLibraries.Named> named) {
    boolean hasPlugin = applied.stream().anyMatch(each -> each.id().equals(Boot.GRADLE_PLUGIN));
    boolean hasLibrary = named.stream().anyMatch(each -> Boot.isBootsOwn(each.dependency()));
    if (!hasPlugin && !hasLibrary) {
      return Fact.unset(Boot.VERSION);
    }
    return byPlugin(applied)
        .or(this::byBuildScript)
        .or(() -> byLibrary(named.stream().filter(GradleLibraries.Named::platform)))
        .or(() -> byLibrary(named.stream()))
        .orElseGet(() -> Boot.unknown(unseen()));
  }

  private Optional<Fact<Version>> byPlugin(List<Plugin> applied) {
    List<Plugin> all = new ArrayList<>(applied);
    scripts().forEach(each -> all.addAll(plugins.versioned(each)));
    return all.stream()
        .filter(each -> each.id().equals(Boot.GRADLE_PLUGIN) && each.version().isPresent())
        .findFirst()
        .map(each -> stated(each.version(), each.place()));
  }

  /** The plugin as a library of the build itself. */
  private Optional<Fact<Version>> byBuildScript() {
    Stream<GradleLibraries.Named> ofScripts =
        scripts().flatMap(each -> libraries.ofBuildScript(each).stream());
    Stream<GradleLibraries.Named> ofPlugins =
        project.pluginBuild().stream().flatMap(each -> libraries.ofPluginBuild(each).stream());
    return byLibrary(
        Stream.concat(ofScripts, ofPlugins)
            .filter(
                each ->
                    each.dependency().coordinates().is(Boot.GROUP, Boot.GRADLE_PLUGIN_ARTIFACT)));
  }

  private Stream<GradleScript> scripts() {
    return Stream.of(Optional.of(project.own()), project.rootScript(), project.settings())
        .flatMap(Optional::stream);
  }

  private static Optional<Fact<Version>> byLibrary(Stream<GradleLibraries.Named> named) {
    return named
        .map(GradleLibraries.Named::dependency)
        .filter(Boot::isBootsOwn)
        .filter(each -> each.coordinates().version().isPresent())
        .findFirst()
        .map(each -> stated(each.coordinates().version(), each.place()));
  }

  private static Fact<Version> stated(Optional<String> version, Place place) {
    return Boot.stated(version, version.orElse(""), place, List.of());
  }

  private String unseen() {
    return project.unseen().isEmpty()
        ? "no file of this tree says it"
        : "a script that is not in this tree may decide it";
  }
}
