package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.PythonModule;
import dev.seaworthy.readers.django.python.PythonParser;
import java.util.List;
import java.util.Optional;

/**
 * The files of the tree that is read. Paths are relative to its root, with {@code /} between
 * folders and no {@code .} or {@code ..}; the root itself is the empty path. Implementations never
 * leave the tree and bound what they read.
 */
public interface SourceFiles {

  /** The content of a file; empty if it is not there, too large, or cannot be read. */
  Optional<byte[]> read(String path);

  /** A file as Python source; empty as for {@link #read}. */
  default Optional<PythonModule> module(String path) {
    return read(path).map(PythonParser::parse);
  }

  /** Whether a file is there. */
  boolean isFile(String path);

  /** Whether a folder is there. */
  boolean isFolder(String path);

  /** The names of what is in a folder, sorted. */
  List<String> list(String folder);
}
