package dev.seaworthy.readers.build;

/** Paths inside a tree, as text. */
final class TreePath {
  private TreePath() {}

  /** The folder of a file; empty for the root. */
  static String folderOf(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }
}
