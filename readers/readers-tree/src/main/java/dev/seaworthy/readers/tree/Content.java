package dev.seaworthy.readers.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Where the bytes of a listed file are read from, each time anew. Safe for several threads. */
interface Content {
  /**
   * The first bytes, whatever size anybody states: it can be wrong.
   *
   * @param most how many are wanted at most
   * @throws Changed if the file is not what it was
   */
  byte[] first(int most) throws IOException;

  /** What was listed as a plain file is none any more. */
  final class Changed extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A plain file in a folder. The tree may have changed since it was listed; a link or a pipe put
   * in its place is not opened.
   */
  record OnDisk(Path root, Path file) implements Content {
    @Override
    public byte[] first(int most) throws IOException {
      if (!isStillPlain()) {
        throw new Changed();
      }
      try (InputStream in =
          Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
        return in.readNBytes(most);
      }
    }

    private boolean isStillPlain() throws IOException {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .isRegularFile()
          && file.toRealPath().startsWith(root);
    }
  }
}
