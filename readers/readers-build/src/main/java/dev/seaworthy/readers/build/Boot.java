package dev.seaworthy.readers.build;

import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import java.util.List;
import java.util.Optional;

/** The names under which Spring Boot appears in builds, and its version as a fact. */
final class Boot {
  static final String GROUP = "org.springframework.boot";

  /** Its bill of materials. */
  static final String BILL = "spring-boot-dependencies";

  static final String MAVEN_PLUGIN = GROUP + ":spring-boot-maven-plugin";
  static final String GRADLE_PLUGIN = GROUP;
  static final String GRADLE_PLUGIN_ARTIFACT = "spring-boot-gradle-plugin";

  /** Name of the fact. */
  static final String VERSION = "Spring Boot version";

  private Boot() {}

  /** Whether a library is released with Spring Boot itself, so that its version is Boot's. */
  static boolean isBootsOwn(Dependency dependency) {
    return dependency.coordinates().group().equals(GROUP);
  }

  /**
   * The version that stands at a place.
   *
   * @param version filled; empty if it needs a property that no file gives
   * @param written as it stands there
   * @param properties those that fill it
   */
  static Fact<Version> stated(
      Optional<String> version, String written, Place place, List<Property> properties) {
    List<Layer> suppliers =
        properties.stream().map(each -> Layer.at(each.place(), each.value())).toList();
    Origin origin = Origin.of(Layer.at(place, written)).suppliedBy(suppliers);
    return version
        .flatMap(Version::parse)
        .map(known -> new Fact<>(VERSION, Value.known(known), origin))
        .orElseGet(
            () ->
                new Fact<>(
                    VERSION,
                    Value.unknown(List.of(), "the build computes it, or takes it from outside"),
                    origin));
  }

  static Fact<Version> unknown(String reason) {
    return new Fact<>(VERSION, Value.unknown(List.of(), reason), Origin.none());
  }
}
