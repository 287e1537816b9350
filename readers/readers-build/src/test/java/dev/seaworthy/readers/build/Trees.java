package dev.seaworthy.readers.build;

import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small trees for tests, written as one text: a line {@code == path} begins a file. */
final class Trees {
  private Trees() {}

  static SourceTree of(Path folder, String text) {
    try {
      for (String part : text.split("(?m)^== ", -1)) {
        int end = part.indexOf('\n');
        if (end > 0) {
          Path file = folder.resolve(part.substring(0, end).strip());
          Files.createDirectories(file.resolve(".."));
          Files.writeString(file, part.substring(end + 1));
        }
      }
      return SourceTree.of(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
