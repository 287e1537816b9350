package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.build.launch.Said;
import dev.seaworthy.readers.spring.document.ConfigurationFile;
import dev.seaworthy.readers.spring.document.Dialect;
import dev.seaworthy.readers.spring.document.Document;
import dev.seaworthy.readers.spring.document.Entry;
import dev.seaworthy.readers.spring.document.Parsed;
import dev.seaworthy.readers.spring.layers.ConfigurationTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A tree, and what is mounted where the application runs. A mounted file stands under its whole
 * path there, so that a location may name it, and, where Boot searches by itself, under the folder
 * in which the application is started too. Not thread-safe.
 */
final class MountedTree implements ConfigurationTree {
  private static final String CONFIG = "config";

  private final ConfigurationTree tree;
  private final Map<String, List<Document>> mounted = new HashMap<>();
  private final Set<String> broken = new HashSet<>();
  private final Set<Trouble> troubles = new LinkedHashSet<>();
  private final Map<Written, Parsed> known;
  private final boolean manyDocuments;

  /**
   * A text of a manifest, read as one format.
   *
   * @param place where it begins
   * @param extension of the file as which it is mounted
   */
  record Written(Place place, String extension) {}

  /**
   * Puts files over a tree.
   *
   * @param files what is mounted
   * @param started the folder of the container in which the application is started, where that is
   *     known
   * @param working the folder of the tree that stands for it
   * @param known what was parsed for other environments, and is added to: of many containers each
   *     may mount the same text
   */
  MountedTree(
      ConfigurationTree tree,
      List<Said> files,
      Optional<String> started,
      String working,
      boolean manyDocuments,
      Map<Written, Parsed> known) {
    this.tree = tree;
    this.manyDocuments = manyDocuments;
    this.known = known;
    for (Said each : files) {
      if (ConfigurationFile.isOne(each.name()) && each.value().isPresent()) {
        Set<String> paths = new TreeSet<>(Set.of(each.name()));
        searched(each.name(), started)
            .ifPresent(path -> paths.add(working.isEmpty() ? path : working + "/" + path));
        read(each, each.value().get(), paths);
      }
    }
  }

  /**
   * The path below the folder of the start. Where that is not known, any {@code config} is taken
   * for its own.
   */
  private static Optional<String> searched(String path, Optional<String> started) {
    if (started.isPresent()) {
      String folder = started.get().endsWith("/") ? started.get() : started.get() + "/";
      return path.startsWith(folder)
          ? Optional.of(path.substring(folder.length()))
          : Optional.empty();
    }
    String[] parts = path.split("/", -1);
    String name = parts[parts.length - 1];
    boolean inConfig = parts.length > 1 && parts[parts.length - 2].equals(CONFIG);
    return inConfig ? Optional.of(CONFIG + "/" + name) : Optional.empty();
  }

  private void read(Said file, String text, Set<String> paths) {
    Parsed parsed =
        known.computeIfAbsent(
            new Written(file.place(), file.name().substring(file.name().lastIndexOf('.'))),
            any -> parsed(file, text));
    troubles.addAll(parsed.troubles());
    paths.forEach(path -> mounted.put(path, parsed.documents()));
    if (parsed.troubles().stream().anyMatch(each -> each.severity() != Trouble.Severity.NOTICE)) {
      broken.addAll(paths);
    }
  }

  private Parsed parsed(Said file, String text) {
    Parsed parsed = ConfigurationFile.parse(file.name(), text, new Dialect(manyDocuments, false));
    Place beginning = file.place();
    return new Parsed(
        parsed.documents().stream().map(each -> standing(each, beginning)).toList(),
        parsed.troubles().stream().map(each -> standing(each, beginning)).toList());
  }

  private static Trouble standing(Trouble trouble, Place beginning) {
    return new Trouble(
        trouble.severity(), shifted(trouble.place(), beginning), trouble.problem(), trouble.mend());
  }

  /** The document where it is written, in the manifest. */
  private static Document standing(Document document, Place beginning) {
    List<Entry> entries =
        document.entries().stream()
            .map(
                each ->
                    new Entry(
                        each.name(), each.text(), each.raw(), shifted(each.place(), beginning)))
            .toList();
    return new Document(beginning.file(), document.number(), entries);
  }

  private static Place shifted(Place place, Place beginning) {
    boolean sameLines = beginning.column() > 0 && place.line() > 0;
    return Place.at(beginning.file(), beginning.line() + (sameLines ? place.line() - 1 : 0));
  }

  /** What of it is not well-formed. */
  Set<Trouble> troubles() {
    return troubles;
  }

  @Override
  public boolean has(String path) {
    return mounted.containsKey(path) || tree.has(path);
  }

  @Override
  public List<Document> documents(String path) {
    List<Document> documents = mounted.get(path);
    return documents != null ? documents : tree.documents(path);
  }

  @Override
  public boolean isWhole(String path) {
    return mounted.containsKey(path) ? !broken.contains(path) : tree.isWhole(path);
  }

  @Override
  public List<String> foldersIn(String folder) {
    return tree.foldersIn(folder);
  }
}
