package dev.seaworthy.readers.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * The paths that git tracks in a folder. Immutable and safe for use by several threads.
 *
 * @see <a href="https://git-scm.com/docs/index-format">git, index-format</a>
 */
public final class TrackedFiles {
  /** Largest index that is read: 64 MiB hold half a million paths. */
  private static final int LARGEST = 64 << 20;

  private final Set<String> paths;

  private TrackedFiles(Set<String> paths) {
    this.paths = paths;
  }

  /**
   * Reads the index of the repository whose root a folder is.
   *
   * @param root the folder that is checked
   * @return what is tracked; empty where no index lies in it, or it is of a form that is not known
   */
  public static Optional<TrackedFiles> of(Path root) {
    Path index = root.resolve(".git").resolve("index");
    try {
      boolean inside =
          Files.isDirectory(root.resolve(".git"), LinkOption.NOFOLLOW_LINKS)
              && Files.isRegularFile(index, LinkOption.NOFOLLOW_LINKS);
      if (!inside) {
        return Optional.empty();
      }
      byte[] bytes = bytes(index);
      return bytes.length > LARGEST
          ? Optional.empty()
          : IndexFile.paths(bytes).map(TrackedFiles::new);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a path, relative to the root and with {@code /} between folders, is tracked. */
  public boolean has(String path) {
    return paths.contains(path);
  }

  /** How many paths are tracked. */
  public int size() {
    return paths.size();
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in =
        Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(LARGEST + 1);
    }
  }
}
