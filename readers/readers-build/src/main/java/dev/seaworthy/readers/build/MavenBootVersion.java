package dev.seaworthy.readers.build;

import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what decides the version of Spring Boot in a Maven build, in Maven's own order: the parent,
 * a managed or imported version, a version beside a library, the plugin's.
 */
final class MavenBootVersion {
  private static final Set<String> PARENTS =
      Set.of(
          "spring-boot-starter-parent",
          "spring-boot-dependencies",
          "spring-boot-parent",
          "spring-boot-starters");

  private final MavenChain chain;
  private final MavenManagement management;

  MavenBootVersion(MavenChain chain, MavenManagement management) {
    this.chain = chain;
    this.management = management;
  }

  static boolean isBootParent(MavenFile.Parent parent) {
    return parent.group().equals(Boot.GROUP) && PARENTS.contains(parent.artifact());
  }

  Fact<Version> decide(List<Dependency> dependencies, List<Plugin> plugins) {
    return byParent()
        .or(this::byManagement)
        .or(() -> byDependency(dependencies))
        .or(() -> byPlugin(plugins))
        .orElseGet(() -> undecided(dependencies, plugins));
  }

  private Optional<Fact<Version>> byParent() {
    return chain
        .outerParent()
        .filter(MavenBootVersion::isBootParent)
        .map(
            parent ->
                Boot.stated(
                    chain.filled(parent.version().text()),
                    parent.version().text(),
                    chain.last().place(parent.version()),
                    chain.propertiesIn(parent.version().text())));
  }

  private Optional<Fact<Version>> byManagement() {
    return Optional.ofNullable(management.outside().get(Boot.GROUP + ":" + Boot.BILL))
        .or(() -> management.of(Boot.GROUP, "spring-boot"))
        .map(
            managed -> {
              XmlNode version = managed.node().child("version").orElse(managed.node());
              return Boot.stated(
                  managed.version(),
                  version.text(),
                  managed.file().place(version),
                  chain.propertiesIn(version.text()));
            });
  }

  private static Optional<Fact<Version>> byDependency(List<Dependency> dependencies) {
    return dependencies.stream()
        .filter(Boot::isBootsOwn)
        .filter(each -> each.coordinates().version().isPresent())
        .findFirst()
        .map(each -> beside(each.coordinates().version(), each.place()));
  }

  private static Optional<Fact<Version>> byPlugin(List<Plugin> plugins) {
    return plugins.stream()
        .filter(each -> each.id().equals(Boot.MAVEN_PLUGIN) && each.version().isPresent())
        .findFirst()
        .map(each -> beside(each.version(), each.place()));
  }

  private static Fact<Version> beside(Optional<String> version, Place place) {
    return Boot.stated(version, version.orElse(""), place, List.of());
  }

  private Fact<Version> undecided(List<Dependency> dependencies, List<Plugin> plugins) {
    boolean used =
        dependencies.stream().anyMatch(Boot::isBootsOwn)
            || plugins.stream().anyMatch(each -> each.id().equals(Boot.MAVEN_PLUGIN));
    if (!used) {
      return Fact.unset(Boot.VERSION);
    }
    Optional<String> parent =
        chain
            .outerParent()
            .map(each -> "the parent " + each.group() + ":" + each.artifact() + " decides it");
    Optional<String> bill =
        management.outside().keySet().stream().findFirst().map(each -> "the imported " + each);
    return Boot.unknown(
        parent
            .or(() -> bill.map(each -> each + " may decide it"))
            .map(each -> each + " and is not in this tree")
            .orElse("no file of this tree says it"));
  }
}
