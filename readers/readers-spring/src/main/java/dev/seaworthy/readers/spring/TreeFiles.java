package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.deployment.Trouble.Severity;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.spring.document.ConfigurationFile;
import dev.seaworthy.readers.spring.document.Dialect;
import dev.seaworthy.readers.spring.document.Document;
import dev.seaworthy.readers.spring.document.Parsed;
import dev.seaworthy.readers.spring.layers.ConfigurationTree;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The configuration files of a tree, each read and parsed once. Not thread-safe. */
final class TreeFiles {
  private final SourceTree tree;

  /** Names of configuration files by folder. */
  private final Map<String, List<String>> names = new TreeMap<>();

  private final Map<String, Set<String>> folders = new HashMap<>();
  private final Map<String, List<Document>> parsed = new HashMap<>();
  private final Set<String> broken = new HashSet<>();
  private final Map<String, SourceFile> linked = new HashMap<>();
  private final Set<Trouble> troubles = new LinkedHashSet<>();

  TreeFiles(SourceTree tree) {
    this.tree = tree;
    for (SourceFile file : tree.files()) {
      if (ConfigurationFile.isOne(file.path())) {
        String folder = file.folder();
        names.computeIfAbsent(folder, any -> new ArrayList<>()).add(file.name());
        addFolder(folder);
      }
    }
    tree.passedOver().forEach(this::passOver);
  }

  /** The tree that they are in. */
  SourceTree tree() {
    return tree;
  }

  /** A link inside the tree is read where it leads to; what else is no plain file, nowhere. */
  private void passOver(String path, Optional<String> leadsTo) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean ours = name.startsWith("application") || name.startsWith("bootstrap");
    if (!ours || !ConfigurationFile.isOne(path)) {
      return;
    }
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    names.computeIfAbsent(folder, any -> new ArrayList<>()).add(name);
    addFolder(folder);
    Optional<SourceFile> target = leadsTo.flatMap(tree::file);
    if (target.isPresent()) {
      linked.put(path, target.get());
    } else {
      broken.add(path);
      troubles.add(
          Trouble.unreadable(
              Place.in(path),
              "is a link that leads out of the tree, or no plain file, and was not read",
              "put the file itself there"));
    }
  }

  private void addFolder(String folder) {
    String child = folder;
    while (!child.isEmpty()) {
      String parent = child.substring(0, Math.max(0, child.lastIndexOf('/')));
      String name = child.substring(child.lastIndexOf('/') + 1);
      boolean seen =
          name.startsWith("..")
              || !folders.computeIfAbsent(parent, any -> new TreeSet<>()).add(child);
      if (seen) {
        return;
      }
      child = parent;
    }
  }

  /** Folders that hold configuration files, sorted. */
  Collection<String> foldersWithFiles() {
    return names.keySet();
  }

  /** The names of the configuration files directly in a folder, sorted. */
  List<String> namesIn(String folder) {
    return names.getOrDefault(folder, List.of());
  }

  /** What could not be read so far. */
  Collection<Trouble> troubles() {
    return troubles;
  }

  /** The files as a Boot version reads them. */
  ConfigurationTree readAs(boolean manyDocuments) {
    return new View(manyDocuments);
  }

  private List<Document> documents(String path, boolean manyDocuments) {
    String key = (manyDocuments ? "+" : "-") + path;
    List<Document> known = parsed.get(key);
    if (known == null) {
      known = file(path).map(file -> parse(file, manyDocuments)).orElse(List.of());
      parsed.put(key, known);
    }
    return known;
  }

  private Optional<SourceFile> file(String path) {
    return tree.file(path).or(() -> Optional.ofNullable(linked.get(path)));
  }

  private List<Document> parse(SourceFile file, boolean manyDocuments) {
    Reading reading = file.read();
    if (reading instanceof Reading.Refused refused) {
      broken.add(file.path());
      troubles.add(
          Trouble.unreadable(
              Place.in(file.path()), refused.trouble().problem(), refused.trouble().mend()));
      return List.of();
    }
    Reading.Text text = (Reading.Text) reading;
    boolean properties = file.extension().equals("properties");
    Optional<dev.seaworthy.readers.tree.Trouble> note = text.note();
    if (note.isPresent() && !properties) {
      troubles.add(Trouble.notice(Place.in(file.path()), note.get().problem(), note.get().mend()));
    }
    Dialect dialect = new Dialect(manyDocuments, note.isEmpty());
    Parsed result = ConfigurationFile.parse(file.path(), text.text(), dialect);
    troubles.addAll(result.troubles());
    if (result.troubles().stream().anyMatch(each -> each.severity() != Severity.NOTICE)) {
      broken.add(file.path());
    }
    return result.documents();
  }

  /** The tree through the eyes of one Boot version. */
  private final class View implements ConfigurationTree {
    private final boolean manyDocuments;

    private View(boolean manyDocuments) {
      this.manyDocuments = manyDocuments;
    }

    @Override
    public boolean has(String path) {
      return file(path).isPresent() || broken.contains(path);
    }

    @Override
    public List<Document> documents(String path) {
      return TreeFiles.this.documents(path, manyDocuments);
    }

    @Override
    public boolean isWhole(String path) {
      TreeFiles.this.documents(path, manyDocuments);
      return !broken.contains(path);
    }

    @Override
    public List<String> foldersIn(String folder) {
      return List.copyOf(folders.getOrDefault(folder, Set.of()));
    }
  }
}
