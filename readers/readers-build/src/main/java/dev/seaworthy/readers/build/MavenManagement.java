package dev.seaworthy.readers.build;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a chain of files decides about libraries that others only name: its own managed versions
 * first, the nearest file first, then those of bills of materials that it imports from the tree.
 */
final class MavenManagement {
  /**
   * An entry of a dependency management.
   *
   * @param version filled; empty if it cannot be told
   * @param node the element, for its place
   */
  record Managed(MavenFile file, XmlNode node, Optional<String> version, Optional<String> scope) {}

  private final MavenFiles all;
  private final Map<String, Managed> byName = new HashMap<>();

  /** Bills of materials that are imported and not in the tree, by name, in order. */
  private final Map<String, Managed> outside = new LinkedHashMap<>();

  private final Set<MavenFile> imported = new HashSet<>();

  MavenManagement(MavenChain chain, MavenFiles all) {
    this.all = all;
    add(chain);
  }

  Optional<Managed> of(String group, String artifact) {
    return Optional.ofNullable(byName.get(group + ":" + artifact));
  }

  Map<String, Managed> outside() {
    return outside;
  }

  /** Explicit entries of a whole chain come before anything that it imports. */
  private void add(MavenChain chain) {
    for (MavenFile file : chain.files()) {
      file.managed()
          .filter(each -> !isImport(each))
          .forEach(each -> byName.putIfAbsent(name(each, chain), managed(each, file, chain)));
    }
    for (MavenFile file : chain.files()) {
      file.managed()
          .filter(MavenManagement::isImport)
          .forEach(each -> bill(name(each, chain), managed(each, file, chain)));
    }
  }

  private void bill(String name, Managed bill) {
    int colon = name.indexOf(':');
    Optional<MavenFile> inside = all.named(name.substring(0, colon), name.substring(colon + 1));
    if (inside.isEmpty()) {
      outside.putIfAbsent(name, bill);
    } else if (imported.add(inside.get())) {
      add(MavenChain.of(inside.get(), all));
    }
  }

  private static boolean isImport(XmlNode dependency) {
    return dependency.textOf("scope").filter("import"::equals).isPresent();
  }

  private static Managed managed(XmlNode node, MavenFile file, MavenChain chain) {
    return new Managed(
        file, node, node.textOf("version").flatMap(chain::filled), node.textOf("scope"));
  }

  private static String name(XmlNode dependency, MavenChain chain) {
    return filled(dependency, "groupId", chain) + ":" + filled(dependency, "artifactId", chain);
  }

  private static String filled(XmlNode dependency, String part, MavenChain chain) {
    String written = dependency.textOf(part).orElse("");
    return chain.filled(written).orElse(written);
  }
}
