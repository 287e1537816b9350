package dev.seaworthy.boot.check;

import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.project.ProjectFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The project's own word where the application runs: {@code seaworthy.yml} in the folder it is
 * started in, else beside its jar, else inside of it (at the root, or among its resources). Reads
 * the first that is there, and no other.
 */
public final class OwnWord {
  private static final int MOST_BYTES = 1 << 20;

  private OwnWord() {}

  /**
   * What it says; silent where there is no such file.
   *
   * @param loader the application's
   */
  public static ProjectFile.Stated of(@Nullable ClassLoader loader) {
    return of(folders(), loader);
  }

  static ProjectFile.Stated of(Iterable<Path> folders, @Nullable ClassLoader loader) {
    try {
      Optional<String> text = beside(folders);
      if (text.isEmpty()) {
        text = inside(loader);
      }
      return text.map(ProjectFile::understood)
          .orElseGet(() -> new ProjectFile.Stated(ProjectWord.silent(), List.of()));
    } catch (IOException e) {
      Trouble trouble =
          Trouble.unreadable(
              Place.in(ProjectFile.NAME),
              "cannot be read or is larger than " + MOST_BYTES + " bytes",
              "see that this user may read it");
      return new ProjectFile.Stated(ProjectWord.silent(), List.of(trouble));
    }
  }

  private static Set<Path> folders() {
    Set<Path> folders = new LinkedHashSet<>();
    folders.add(Path.of("").toAbsolutePath());
    String started = System.getProperty("java.class.path", "");
    Path jar = started.indexOf(File.pathSeparatorChar) < 0 ? Path.of(started) : Path.of("");
    Path beside = jar.toAbsolutePath().getParent();
    if (jar.toString().endsWith(".jar") && beside != null) {
      folders.add(beside);
    }
    return folders;
  }

  private static Optional<String> beside(Iterable<Path> folders) throws IOException {
    for (Path each : folders) {
      Path file = each.resolve(ProjectFile.NAME);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        try (InputStream in = Files.newInputStream(file)) {
          return Optional.of(text(in));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inside(@Nullable ClassLoader loader) throws IOException {
    if (loader == null) {
      return Optional.empty();
    }
    try (InputStream in = loader.getResourceAsStream(ProjectFile.NAME)) {
      return in == null ? Optional.empty() : Optional.of(text(in));
    }
  }

  private static String text(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException("larger than " + MOST_BYTES + " bytes");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
