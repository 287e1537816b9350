package dev.seaworthy.readers.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where the history of a repository ends: its branches, tags, remotes and stash. */
final class Tips {
  private static final int LARGEST = 16 << 20;
  private static final int MOST = 20_000;

  private final Path folder;
  private final Set<ObjectId> found = new LinkedHashSet<>();

  private Tips(Path folder) {
    this.folder = folder;
  }

  static Set<ObjectId> of(Path folder) throws IOException {
    Tips tips = new Tips(folder);
    tips.take(folder.resolve("HEAD"));
    tips.packed();
    tips.loose();
    return tips.found;
  }

  private void take(Path file) throws IOException {
    if (found.size() < MOST) {
      ObjectId.parse(text(file).strip()).ifPresent(found::add);
    }
  }

  private void packed() throws IOException {
    for (String line : text(folder.resolve("packed-refs")).split("\n", -1)) {
      String name = line.startsWith("^") ? line.substring(1) : line;
      int end = name.indexOf(' ');
      if (found.size() < MOST) {
        ObjectId.parse(end < 0 ? name.strip() : name.substring(0, end)).ifPresent(found::add);
      }
    }
  }

  private void loose() throws IOException {
    Deque<Path> folders = new ArrayDeque<>();
    folders.add(folder.resolve("refs"));
    for (int seen = 0; !folders.isEmpty() && seen < MOST; seen++) {
      Path each = folders.remove();
      if (!Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(each)) {
        for (Path entry : inside) {
          if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            take(entry);
          } else {
            folders.add(entry);
          }
        }
      }
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in =
        Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
