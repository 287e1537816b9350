package dev.seaworthy.readers.spring.layers;

import dev.seaworthy.readers.spring.document.Document;
import java.util.List;

/**
 * The files of a tree as configuration. Paths are relative to its root, with slashes; one that
 * begins with a slash is that of a file mounted where the application runs.
 */
public interface ConfigurationTree {
  /** Whether there is a file at a path. */
  boolean has(String path);

  /** The documents of the file at a path, in its order; none when it holds none. */
  List<Document> documents(String path);

  /** Whether all of the file at a path could be read, or there is none. */
  boolean isWhole(String path);

  /** The paths of the folders directly in a folder that hold files, sorted. */
  List<String> foldersIn(String folder);
}
