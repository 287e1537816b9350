package dev.seaworthy.readers.build;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a {@link Build} of every {@code pom.xml} of a tree. */
final class MavenBuilds {
  private final MavenFiles files;

  private MavenBuilds(MavenFiles files) {
    this.files = files;
  }

  static List<Build> of(SourceTree tree, List<Trouble> troubles) {
    MavenBuilds builds = new MavenBuilds(MavenFiles.of(tree, troubles));
    List<Build> all = new ArrayList<>();
    builds.files.all().forEach(each -> all.add(builds.build(each)));
    return all;
  }

  private Build build(MavenFile file) {
    MavenChain chain = MavenChain.of(file, files);
    MavenManagement management = new MavenManagement(chain, files);
    List<Dependency> dependencies = dependencies(chain, management);
    List<Plugin> plugins = plugins(chain);
    return new Build(
        Tool.MAVEN,
        file.path(),
        new Coordinates(
            chain.filled(file.group()).orElse(file.group()),
            file.own("artifactId").orElse(""),
            file.version().flatMap(chain::filled)),
        file.own("packaging").flatMap(chain::filled).orElse("jar"),
        new MavenBootVersion(chain, management).decide(dependencies, plugins),
        dependencies,
        plugins,
        modules(file),
        chain.gather(each -> each.profiles().stream().map(each::profile).toList()),
        chain.properties(),
        gaps(chain));
  }

  private static List<Dependency> dependencies(MavenChain chain, MavenManagement management) {
    List<Dependency> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (MavenFile file : chain.files()) {
      file.project()
          .all("dependencies", "dependency")
          .map(node -> dependency(node, file, Optional.empty(), chain, management))
          .filter(each -> seen.add(key(each)))
          .forEach(all::add);
      for (XmlNode profile : file.profiles()) {
        profile
            .all("dependencies", "dependency")
            .map(node -> dependency(node, file, profile.textOf("id"), chain, management))
            .filter(each -> seen.add(key(each)))
            .forEach(all::add);
      }
    }
    return all;
  }

  private static String key(Dependency each) {
    return each.coordinates().group()
        + ":"
        + each.coordinates().artifact()
        + "@"
        + each.profile().orElse("");
  }

  private static Dependency dependency(
      XmlNode node,
      MavenFile file,
      Optional<String> profile,
      MavenChain chain,
      MavenManagement management) {
    String group = node.textOf("groupId").flatMap(chain::filled).orElse("");
    String artifact = node.textOf("artifactId").flatMap(chain::filled).orElse("");
    Optional<MavenManagement.Managed> managed = management.of(group, artifact);
    Optional<String> version =
        node.child("version").isPresent()
            ? node.textOf("version").flatMap(chain::filled)
            : managed.flatMap(MavenManagement.Managed::version);
    Optional<String> scope =
        node.textOf("scope")
            .or(() -> managed.flatMap(MavenManagement.Managed::scope))
            .flatMap(chain::filled);
    return new Dependency(
        new Coordinates(group, artifact, version),
        scope(scope.orElse("compile")),
        node.textOf("optional").flatMap(chain::filled).filter("true"::equals).isPresent(),
        profile,
        file.place(node.child("artifactId").orElse(node)));
  }

  private static Scope scope(String written) {
    return switch (written) {
      case "runtime" -> Scope.RUNTIME;
      case "provided", "system" -> Scope.PROVIDED;
      case "test" -> Scope.TEST;
      case "import" -> Scope.BUILD;
      default -> Scope.COMPILE;
    };
  }

  private static List<Plugin> plugins(MavenChain chain) {
    Map<String, Plugin> plugins = new LinkedHashMap<>();
    for (MavenFile file : chain.files()) {
      file.plugins()
          .map(node -> plugin(node, file, chain))
          .forEach(each -> plugins.putIfAbsent(each.id(), each));
    }
    return List.copyOf(plugins.values());
  }

  private static Plugin plugin(XmlNode node, MavenFile file, MavenChain chain) {
    String id =
        node.textOf("groupId").flatMap(chain::filled).orElse("org.apache.maven.plugins")
            + ":"
            + node.textOf("artifactId").flatMap(chain::filled).orElse("");
    Map<String, Property> settings = new LinkedHashMap<>();
    Stream.concat(node.all("configuration"), node.all("executions", "execution", "configuration"))
        .flatMap(each -> each.children().stream())
        .filter(each -> each.children().isEmpty())
        .forEach(each -> settings.putIfAbsent(each.name(), file.property(each)));
    return new Plugin(
        id,
        node.textOf("version").or(() -> managedVersion(id, chain)).flatMap(chain::filled),
        settings,
        file.place(node.child("artifactId").orElse(node)));
  }

  private static Optional<String> managedVersion(String id, MavenChain chain) {
    String artifact = id.substring(id.indexOf(':') + 1);
    return chain.files().stream()
        .flatMap(MavenFile::managedPlugins)
        .filter(each -> each.textOf("artifactId").filter(artifact::equals).isPresent())
        .flatMap(each -> each.textOf("version").stream())
        .findFirst();
  }

  private static List<String> modules(MavenFile file) {
    return file.modules().stream()
        .map(each -> each.endsWith("/pom.xml") ? TreePath.folderOf(each) : each)
        .flatMap(each -> TreePath.resolve(TreePath.folderOf(file.path()), each).stream())
        .toList();
  }

  private static List<String> gaps(MavenChain chain) {
    return chain
        .outerParent()
        .filter(parent -> !MavenBootVersion.isBootParent(parent))
        .map(
            parent ->
                "the parent "
                    + parent.group()
                    + ":"
                    + parent.artifact()
                    + " is not in this tree and may name more")
        .stream()
        .toList();
  }
}
