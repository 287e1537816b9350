package dev.seaworthy.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders of the cases: {@code <id>/bad/<case>} and {@code <id>/good/<case>}. */
final class CaseFolders {
  private static final Path ROOT = Path.of("src/test/resources/cases");

  private CaseFolders() {}

  /** Every case; those of one check only where the system property {@code case} names it. */
  static Stream<Path> all() throws IOException {
    Optional<String> wanted = Optional.ofNullable(System.getProperty("case"));
    return folders(ROOT).stream()
        .filter(check -> wanted.map(name(check)::equals).orElse(true))
        .flatMap(check -> Stream.of(check.resolve("bad"), check.resolve("good")))
        .flatMap(kind -> folders(kind).stream());
  }

  static List<Path> of(String id, String kind) {
    return folders(ROOT.resolve(id).resolve(kind));
  }

  static List<String> ids() {
    return folders(ROOT).stream().map(CaseFolders::name).toList();
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }

  private static List<Path> folders(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
