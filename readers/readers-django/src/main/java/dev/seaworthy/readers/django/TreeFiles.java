package dev.seaworthy.readers.django;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.django.evaluate.SourceFiles;
import dev.seaworthy.readers.django.python.ParsedSources;
import dev.seaworthy.readers.django.python.PythonModule;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The listed tree as the evaluator asks for it. Not safe for use by several threads. */
final class TreeFiles implements SourceFiles {

  private final SourceTree tree;
  private final ParsedSources parsed;
  private final Map<String, TreeSet<String>> folders = new HashMap<>();
  private final Map<String, Optional<byte[]>> contents = new HashMap<>();
  private final Map<String, Trouble> troubles = new LinkedHashMap<>();

  TreeFiles(SourceTree tree) {
    this.tree = tree;
    this.parsed = ParsedSources.of(tree);
    folders.put("", new TreeSet<>());
    tree.files().forEach(each -> register(each.path()));
  }

  private void register(String path) {
    String child = path;
    while (!child.isEmpty()) {
      int slash = child.lastIndexOf('/');
      String folder = slash < 0 ? "" : child.substring(0, slash);
      boolean added =
          folders.computeIfAbsent(folder, key -> new TreeSet<>()).add(child.substring(slash + 1));
      if (!added) {
        return;
      }
      child = folder;
    }
  }

  /** The files that could not be read, each once. */
  List<Trouble> troubles() {
    return List.copyOf(troubles.values());
  }

  @Override
  public Optional<byte[]> read(String path) {
    return contents.computeIfAbsent(path, this::load);
  }

  private Optional<byte[]> load(String path) {
    Optional<Reading> reading = tree.file(path).map(SourceFile::read);
    if (reading.isPresent() && reading.get() instanceof Reading.Text text) {
      return Optional.of(text.bytes());
    }
    if (reading.isPresent() && reading.get() instanceof Reading.Refused refused) {
      troubles.put(
          path,
          Trouble.unreadable(
              Place.in(path), refused.trouble().problem(), refused.trouble().mend()));
    }
    return Optional.empty();
  }

  @Override
  public Optional<PythonModule> module(String path) {
    return read(path).map(source -> parsed.module(path, source));
  }

  @Override
  public boolean isFile(String path) {
    return tree.file(path).isPresent();
  }

  @Override
  public boolean isFolder(String path) {
    return folders.containsKey(path);
  }

  @Override
  public List<String> list(String folder) {
    return List.copyOf(folders.getOrDefault(folder, new TreeSet<>()));
  }
}
