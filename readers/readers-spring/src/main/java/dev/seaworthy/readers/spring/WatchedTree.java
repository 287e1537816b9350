package dev.seaworthy.readers.spring;

import dev.seaworthy.readers.spring.document.Document;
import dev.seaworthy.readers.spring.layers.ConfigurationTree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A tree that remembers which of the files that were asked for could not be read whole. Not
 * thread-safe.
 */
final class WatchedTree implements ConfigurationTree {
  private final ConfigurationTree tree;
  private final Set<String> unread = new TreeSet<>();

  WatchedTree(ConfigurationTree tree) {
    this.tree = tree;
  }

  /** Their paths, sorted. */
  Set<String> unread() {
    return unread;
  }

  @Override
  public boolean has(String path) {
    return tree.has(path);
  }

  @Override
  public List<Document> documents(String path) {
    if (!tree.isWhole(path)) {
      unread.add(path);
    }
    return tree.documents(path);
  }

  @Override
  public boolean isWhole(String path) {
    return tree.isWhole(path);
  }

  @Override
  public List<String> foldersIn(String folder) {
    return tree.foldersIn(folder);
  }
}
