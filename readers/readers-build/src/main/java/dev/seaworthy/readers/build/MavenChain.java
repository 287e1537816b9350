package dev.seaworthy.readers.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A {@code pom.xml} with its parents inside the tree, the nearest first, and the properties that
 * all of them give.
 */
final class MavenChain {
  /** More parents than any build has; a circle ends here too. */
  private static final int LONGEST = 30;

  private final List<MavenFile> files;
  private final Map<String, Property> properties = new LinkedHashMap<>();
  private final Filling filling;

  private MavenChain(List<MavenFile> files) {
    this.files = files;
    for (MavenFile each : files) {
      each.profiles().stream()
          .map(each::profile)
          .filter(Profile::byDefault)
          .forEach(profile -> profile.properties().forEach(properties::putIfAbsent));
      each.properties().forEach(properties::putIfAbsent);
    }
    this.filling = new Filling(this::value);
  }

  static MavenChain of(MavenFile file, MavenFiles all) {
    List<MavenFile> files = new ArrayList<>();
    Optional<MavenFile> next = Optional.of(file);
    while (next.isPresent() && files.size() < LONGEST && !files.contains(next.get())) {
      files.add(next.get());
      next = all.parentOf(next.get());
    }
    return new MavenChain(List.copyOf(files));
  }

  List<MavenFile> files() {
    return files;
  }

  MavenFile own() {
    return files.get(0);
  }

  /** The parent of the last file: it is not in the tree. */
  Optional<MavenFile.Parent> outerParent() {
    return files.get(files.size() - 1).parent();
  }

  /** The file that names {@link #outerParent()}. */
  MavenFile last() {
    return files.get(files.size() - 1);
  }

  Map<String, Property> properties() {
    return properties;
  }

  /** Returns a text with its properties filled; empty if one of them is not known. */
  Optional<String> filled(String text) {
    return filling.fill(text);
  }

  /** Returns the properties that a text names directly. */
  List<Property> propertiesIn(String text) {
    return properties.values().stream()
        .filter(each -> text.contains("${" + each.name() + "}"))
        .toList();
  }

  /** Returns what all files give, the nearest first. */
  <T> List<T> gather(Function<MavenFile, List<T>> part) {
    List<T> all = new ArrayList<>();
    files.forEach(each -> all.addAll(part.apply(each)));
    return all;
  }

  private Optional<String> value(String name) {
    Property property = properties.get(name);
    return property != null ? Optional.of(property.value()) : ofProject(name);
  }

  /** The names that Maven's model itself supplies, with their old spellings. */
  private Optional<String> ofProject(String name) {
    String plain = name.startsWith("pom.") ? name.substring(4) : name;
    return switch (plain.startsWith("project.") ? plain.substring(8) : plain) {
      case "groupId" -> Optional.of(own().group());
      case "artifactId" -> own().own("artifactId");
      case "version" -> own().version();
      case "parent.groupId" -> own().parent().map(MavenFile.Parent::group);
      case "parent.artifactId" -> own().parent().map(MavenFile.Parent::artifact);
      case "parent.version" -> own().parent().map(each -> each.version().text());
      default -> Optional.empty();
    };
  }
}
