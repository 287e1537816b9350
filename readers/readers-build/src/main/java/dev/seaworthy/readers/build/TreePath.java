package dev.seaworthy.readers.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths inside a tree, as text: no look at the disk, and no way out of the tree. */
final class TreePath {
  private TreePath() {}

  /** The folder of a file; empty for the root. */
  static String folderOf(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /** What a relative path leads to from a folder; empty if it leaves the tree. */
  static Optional<String> resolve(String folder, String relative) {
    Deque<String> parts = new ArrayDeque<>();
    String joined = folder + "/" + relative.replace('\\', '/');
    for (String part : joined.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return relative.startsWith("/") ? Optional.empty() : Optional.of(String.join("/", parts));
  }
}
