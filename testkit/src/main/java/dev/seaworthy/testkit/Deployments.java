package dev.seaworthy.testkit;

import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Dependencies;
import dev.seaworthy.engine.deployment.Dependencies.Dependency;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Edge;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Profiles;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds a Spring Boot deployment by hand, for tests of a check's logic that need no file.
 *
 * <p>Settings stand one beneath the other in {@code application.properties}, unless {@link #in}
 * names another file. The build counts as understood whole, with the libraries that {@link
 * #library} names and no others, until {@link #unreadBuild}. Not thread-safe.
 */
public final class Deployments {
  private final Fact<Version> version;
  private final List<Fact<Datum>> settings = new ArrayList<>();
  private final List<Dependency> libraries = new ArrayList<>();
  private boolean buildRead = true;
  private Environment environment = Environment.production("default", "there is no other");
  private Edge edge = new Edge(true, true, true);
  private List<String> active = List.of();
  private List<String> declared = List.of();
  private List<String> activeWhenUnnamed = List.of();
  private Optional<Layer> activation = Optional.empty();
  private String file = "application.properties";
  private int line;

  private Deployments(Fact<Version> version) {
    this.version = version;
  }

  /** A Spring Boot application of that version, such as {@code 3.5.0}. */
  public static Deployments spring(String version) {
    Value<Version> known = Value.known(Version.of(version));
    return new Deployments(new Fact<>("spring-boot.version", known, Origin.none()));
  }

  /** A Spring Boot application whose version cannot be told. */
  public static Deployments springOfUnknownVersion() {
    Value<Version> unknown = Value.unknown(List.of(), "the parent is not in the tree");
    return new Deployments(new Fact<>("spring-boot.version", unknown, Origin.none()));
  }

  /** Puts the settings that follow into another file, from its first line on. */
  public Deployments in(String otherFile) {
    this.file = otherFile;
    this.line = 0;
    return this;
  }

  /** A setting written down. */
  public Deployments with(String name, String value) {
    return add(name, Value.known(Datum.text(value)), Origin.of(layer(value)));
  }

  /** A setting written as {@code ${variable:value}}, where nothing supplies the variable. */
  public Deployments withDefault(String name, String variable, String value) {
    String raw = "${" + variable + ":" + value + "}";
    Value<Datum> inForce = Value.defaultInForce(Datum.text(value), List.of(variable));
    return add(name, inForce, Origin.of(layer(raw)));
  }

  /** A setting written as {@code ${variable}}, where nothing supplies the variable. */
  public Deployments withUnknown(String name, String variable) {
    Value<Datum> unknown = Value.unknown(List.of(variable), variable + " is not set in any file");
    return add(name, unknown, Origin.of(layer("${" + variable + "}")));
  }

  /**
   * A setting whose text names a variable that a file supplies.
   *
   * @param raw the text as written, such as {@code ${DB_PASSWORD:petclinic}}
   * @param value the value in force
   * @param suppliedIn the file that supplies it, such as {@code .env.prod}
   */
  public Deployments withSupplied(String name, String raw, String value, String suppliedIn) {
    Layer supplier = Layer.at(Place.at(suppliedIn, 1), value);
    Origin origin = Origin.of(layer(raw)).suppliedBy(List.of(supplier));
    return add(name, Value.known(Datum.text(value)), origin);
  }

  /** A library that the build names. */
  public Deployments library(String artifact) {
    return library(artifact, "");
  }

  /** A library that the build names, with its version. */
  public Deployments library(String artifact, String ofVersion) {
    Optional<Version> known = Version.parse(ofVersion);
    libraries.add(new Dependency("org.example", artifact, known, Place.at("pom.xml", 1)));
    return this;
  }

  /** The build was not understood whole: other libraries may be there. */
  public Deployments unreadBuild() {
    this.buildRead = false;
    return this;
  }

  /** The profiles in force, those that files exist for, and those active when nobody names any. */
  public Deployments profiles(
      List<String> inForce, List<String> written, List<String> whenUnnamed) {
    this.active = inForce;
    this.declared = written;
    this.activeWhenUnnamed = whenUnnamed;
    if (!whenUnnamed.isEmpty()) {
      this.activation = Optional.of(layer(String.join(",", whenUnnamed)));
    }
    return this;
  }

  /** The environment; production unless said. */
  public Deployments in(Environment other) {
    this.environment = other;
    return this;
  }

  /** What a proxy in front does; everything unless said. */
  public Deployments edge(Edge declaredEdge) {
    this.edge = declaredEdge;
    return this;
  }

  /** The deployment. */
  public Deployment build() {
    Application application = new Application("shop", "", Framework.SPRING_BOOT, version);
    Settings all = Settings.of(Settings.Naming.RELAXED, settings);
    Dependencies dependencies = new Dependencies(libraries, buildRead);
    Profiles profiles = new Profiles(active, declared, activeWhenUnnamed);
    Origin activated = activation.map(Origin::of).orElseGet(Origin::none);
    return Deployment.of(application, environment, all)
        .edge(edge)
        .fact(
            Facts.DEPENDENCIES,
            new Fact<>(Facts.DEPENDENCIES.name(), Value.known(dependencies), Origin.none()))
        .fact(Facts.PROFILES, new Fact<>(Facts.PROFILES.name(), Value.known(profiles), activated))
        .build();
  }

  private Deployments add(String name, Value<Datum> value, Origin origin) {
    settings.add(new Fact<>(name, value, origin));
    return this;
  }

  private Layer layer(String raw) {
    line++;
    return Layer.at(Place.at(file, line), raw);
  }
}
