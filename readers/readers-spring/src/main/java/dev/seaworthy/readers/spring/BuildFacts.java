package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.deployment.Dependencies;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.build.Build;
import dev.seaworthy.readers.build.Builds;
import dev.seaworthy.readers.build.Dependency;
import dev.seaworthy.readers.build.Profile;
import dev.seaworthy.readers.build.Property;
import dev.seaworthy.readers.spring.placeholder.Found;
import dev.seaworthy.readers.spring.placeholder.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the build of an application says, as facts of its deployments. */
final class BuildFacts {
  private static final String VERSION = "Spring Boot version";

  private BuildFacts() {}

  static Fact<Version> version(FoundApplication application, Inquiry inquiry) {
    if (inquiry.frameworkVersion().isPresent()) {
      Layer layer = Layer.outside("the command line", inquiry.frameworkVersion().get().text());
      return new Fact<>(VERSION, Value.known(inquiry.frameworkVersion().get()), Origin.of(layer));
    }
    return application
        .build()
        .map(Build::bootVersion)
        .filter(Fact::isSet)
        .orElseGet(
            () ->
                new Fact<>(
                    VERSION,
                    Value.unknown(List.of(), "no build file of the application says it"),
                    Origin.none()));
  }

  /** Whether Seaworthy's starter is among the libraries: it reads files that Boot does not. */
  static boolean hasStarter(FoundApplication application, Builds builds) {
    return application
        .build()
        .map(
            build ->
                builds.deployed(build).stream()
                    .anyMatch(
                        each -> each.coordinates().artifact().startsWith("seaworthy-spring-boot")))
        .orElse(false);
  }

  static Fact<Dependencies> dependencies(FoundApplication application, Builds builds) {
    String name = Facts.DEPENDENCIES.name();
    if (application.build().isEmpty()) {
      return new Fact<>(
          name, Value.unknown(List.of(), "the application has no build file"), Origin.none());
    }
    Build build = application.build().get();
    List<Dependencies.Dependency> named = new ArrayList<>();
    for (Dependency each : builds.deployed(build)) {
      named.add(
          new Dependencies.Dependency(
              each.coordinates().group(),
              each.coordinates().artifact(),
              each.coordinates().version().flatMap(Version::parse),
              each.place()));
    }
    Dependencies dependencies = new Dependencies(named, build.gaps().isEmpty());
    return new Fact<>(name, Value.known(dependencies), Origin.at(Place.in(build.file())));
  }

  /**
   * What the build sets under a name: what a default profile says, else what holds for all, else
   * what Maven knows of the project itself.
   */
  static Optional<Found> property(FoundApplication application, String name) {
    return application
        .build()
        .flatMap(
            build ->
                written(build, name)
                    .map(found -> filled(build, found))
                    .or(() -> ofProject(build, name)));
  }

  private static Optional<Found> written(Build build, String name) {
    for (Profile profile : build.profiles()) {
      Property property = profile.properties().get(name);
      if (profile.byDefault() && property != null) {
        return Optional.of(found(property));
      }
    }
    return Optional.ofNullable(build.properties().get(name)).map(BuildFacts::found);
  }

  private static Found found(Property property) {
    return new Found(property.value(), Layer.at(property.place(), property.value()));
  }

  /** Properties may name properties. */
  private static Found filled(Build build, Found found) {
    String text =
        Placeholders.fill(
                found.text(), name -> written(build, name).or(() -> ofProject(build, name)))
            .text();
    return new Found(text, found.layer());
  }

  private static Optional<Found> ofProject(Build build, String name) {
    Optional<String> value =
        switch (name) {
          case "project.artifactId", "project.name", "artifactId" ->
              Optional.of(build.coordinates().artifact());
          case "project.groupId", "groupId" -> Optional.of(build.coordinates().group());
          case "project.version", "version" -> build.coordinates().version();
          default -> Optional.empty();
        };
    return value.map(text -> new Found(text, Layer.at(Place.in(build.file()), text)));
  }
}
