package dev.seaworthy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No project that the checks are measured on is known to them by name, path or key. */
class CorpusNamesTest {
  private static final Path LIST = Path.of("src/test/resources/corpus-names.txt");

  @Test
  void noSourceNamesAProjectOfTheCorpus() throws IOException {
    List<String> names = names();
    assertThat(names).hasSizeGreaterThan(30);
    List<String> hits = new ArrayList<>();
    try (Stream<Path> modules = Files.walk(Path.of(".."), 3)) {
      List<Path> mains =
          modules
              .filter(folder -> folder.endsWith(Path.of("src", "main")))
              .filter(folder -> !folder.startsWith(Path.of("..", "examples")))
              .toList();
      assertThat(mains).hasSizeGreaterThan(5);
      mains.forEach(main -> search(main, names, hits));
    }
    assertThat(hits).isEmpty();
  }

  @Test
  void theSearchFindsANameWhereOneStands() {
    List<String> hits = new ArrayList<>();
    search(Path.of("src/test/resources"), List.of("halyard-and-sheet"), hits);
    assertThat(hits).isNotEmpty();
  }

  private static void search(Path folder, List<String> names, List<String> hits) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        names.stream().filter(text::contains).forEach(name -> hits.add(file + ": " + name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names() throws IOException {
    return Files.readAllLines(LIST).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .toList();
  }
}
