package dev.seaworthy.readers.build;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.build.source.SourceText;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an artifact says of its own build: its manifest, and the libraries that lie in it. Each
 * library is named by the {@code pom.properties} that Maven packs, else by its file's name, from
 * which its group cannot be told. Used once.
 */
final class ArtifactBuild {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final String BOOT_VERSION = "Spring-Boot-Version";
  private static final String CLASS_PATH = "Class-Path";
  private static final Pattern FILE_NAME = Pattern.compile("(.+?)-(\\d[^/]*)\\.(?:jar|war)");

  private final SourceTree tree;
  private final String folder;
  private final List<Trouble> troubles;

  /** What each packed {@code pom.properties} names, by the folder of the archive it lies in. */
  private final Map<String, List<Coordinates>> named = new TreeMap<>();

  private final Map<String, Stated> manifest;

  /** The value of an attribute, and where it stands. */
  private record Stated(String value, Place place) {}

  private ArtifactBuild(SourceTree tree, String folder, List<Trouble> troubles) {
    this.tree = tree;
    this.folder = folder;
    this.troubles = troubles;
    this.manifest = manifest();
  }

  /**
   * Reads an artifact.
   *
   * @param folder what stands for it in the tree
   */
  static Build of(SourceTree tree, String folder, List<Trouble> troubles) {
    return new ArtifactBuild(tree, folder, troubles).build();
  }

  private Build build() {
    List<Dependency> libraries = libraries();
    return new Build(
        Tool.ARTIFACT,
        folder + "/" + MANIFEST,
        coordinates(),
        folder.endsWith(".war!") ? "war" : "jar",
        bootVersion(libraries),
        libraries,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        libraries.isEmpty() ? List.of("no library lies in the artifact as one") : List.of());
  }

  private Coordinates coordinates() {
    List<Coordinates> own = named.getOrDefault(folder, List.of());
    return own.size() == 1 ? own.get(0) : byFileName(folder.substring(0, folder.length() - 1));
  }

  private Fact<Version> bootVersion(List<Dependency> libraries) {
    Stated stated = manifest.get(BOOT_VERSION);
    if (stated != null) {
      return Boot.stated(Optional.of(stated.value()), stated.value(), stated.place(), List.of());
    }
    for (Dependency each : libraries) {
      Optional<String> version = each.coordinates().version();
      if (each.coordinates().artifact().equals("spring-boot") && version.isPresent()) {
        return Boot.stated(version, version.get(), each.place(), List.of());
      }
    }
    return Fact.unset(Boot.VERSION);
  }

  /** Those in it, and those that its manifest expects beside it. */
  private List<Dependency> libraries() {
    Map<String, Place> jars = new LinkedHashMap<>();
    for (SourceFile file : tree.under(folder)) {
      if (file.name().endsWith(".jar") && !isInLibrary(file.path())) {
        jars.put(file.path(), Place.in(file.path()));
      } else if (file.name().equals("pom.properties")) {
        coordinates(file)
            .ifPresent(
                each -> named.computeIfAbsent(archive(file), any -> new ArrayList<>()).add(each));
      }
    }
    Stated beside = manifest.get(CLASS_PATH);
    if (beside != null) {
      for (String path : beside.value().split(" ", -1)) {
        if (path.endsWith(".jar")) {
          jars.putIfAbsent(path, beside.place());
        }
      }
    }
    List<Dependency> libraries = new ArrayList<>();
    jars.forEach((path, place) -> libraries.add(library(path, place)));
    return libraries;
  }

  private Dependency library(String path, Place place) {
    Coordinates byName = byFileName(path.substring(path.lastIndexOf('/') + 1));
    Coordinates coordinates =
        named.getOrDefault(path + "!", List.of()).stream()
            .filter(each -> each.artifact().equals(byName.artifact()))
            .findFirst()
            .orElse(byName);
    return new Dependency(coordinates, Scope.RUNTIME, false, Optional.empty(), place);
  }

  private static Coordinates byFileName(String name) {
    Matcher matcher = FILE_NAME.matcher(name);
    return matcher.matches()
        ? new Coordinates("", matcher.group(1), Optional.of(matcher.group(2)))
        : new Coordinates("", name.substring(0, name.lastIndexOf('.')), Optional.empty());
  }

  private Optional<Coordinates> coordinates(SourceFile file) {
    Properties properties = new Properties();
    Optional<String> text = SourceText.of(file, troubles);
    try {
      properties.load(new StringReader(text.orElse("")));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    String group = properties.getProperty("groupId", "");
    String artifact = properties.getProperty("artifactId", "");
    return artifact.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Coordinates(
                group, artifact, Optional.ofNullable(properties.getProperty("version"))));
  }

  /** The folder of the archive that a file lies in directly. */
  private static String archive(SourceFile file) {
    return file.path().substring(0, file.path().lastIndexOf("!/") + 1);
  }

  private boolean isInLibrary(String path) {
    return path.indexOf("!/", folder.length() + 1) >= 0;
  }

  /**
   * The main attributes of the manifest: a line that begins with a space goes on the one before.
   */
  private Map<String, Stated> manifest() {
    Map<String, Stated> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Optional<SourceFile> file = tree.file(folder + "/" + MANIFEST);
    if (file.isEmpty()) {
      return attributes;
    }
    String path = file.get().path();
    String last = "";
    int line = 0;
    for (String each : SourceText.of(file.get(), troubles).orElse("").split("\r\n|\r|\n", -1)) {
      line++;
      if (each.isEmpty()) {
        break;
      }
      int colon = each.indexOf(": ");
      if (each.startsWith(" ")) {
        String more = each.substring(1);
        attributes.computeIfPresent(
            last, (name, before) -> new Stated(before.value() + more, before.place()));
      } else if (colon > 0) {
        last = each.substring(0, colon);
        attributes.put(last, new Stated(each.substring(colon + 2).strip(), Place.at(path, line)));
      }
    }
    return attributes;
  }
}
