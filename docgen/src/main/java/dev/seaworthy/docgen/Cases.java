package dev.seaworthy.docgen;

import dev.seaworthy.testkit.Case;
import dev.seaworthy.testkit.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cases of one check, by the names of their folders.
 *
 * @param id the check
 * @param bad projects in which it finds something
 * @param good projects that it lets pass
 * @param flawed the shortest of the bad ones
 * @param sound one of the good ones: another text, in the same file, short, in that order
 */
record Cases(
    String id,
    List<String> bad,
    List<String> good,
    Optional<Example> flawed,
    Optional<Example> sound) {
  private static final Path ROOT = Path.of("checks/src/test/resources/cases");
  private static final int LONGEST = 30;

  static Cases of(String id, Path root) throws IOException {
    Path folder = root.resolve(ROOT).resolve(id);
    List<Path> bad = folders(folder.resolve("bad"));
    List<Path> good = folders(folder.resolve("good"));
    Optional<Example> flawed =
        examples(bad, id).filter(each -> !each.found().isEmpty()).min(shortest());
    String file = flawed.map(Example::file).orElse("");
    List<String> lines = flawed.map(Example::lines).orElse(List.of());
    Comparator<Example> telling =
        Comparator.comparing((Example each) -> each.lines().equals(lines))
            .thenComparing(each -> !each.file().equals(file))
            .thenComparing(shortest());
    Optional<Example> sound = examples(good, id).min(telling);
    return new Cases(id, names(bad), names(good), flawed, sound);
  }

  /** Both examples as {@code explain} shows them; empty when there is no flawed one. */
  Optional<String> forTerminal() {
    return flawed.map(
        each -> {
          StringBuilder text = new StringBuilder();
          append(text, "Found", each);
          sound.ifPresent(good -> append(text, "Let pass", good));
          return text.toString();
        });
  }

  private static void append(StringBuilder text, String title, Example example) {
    text.append(text.length() == 0 ? "" : "\n").append(title).append(" in ");
    text.append(example.file()).append(", case ").append(example.name());
    if (!example.given().isEmpty()) {
      text.append(" (").append(String.join(", ", example.given())).append(')');
    }
    text.append('\n');
    for (String each : example.lines()) {
      text.append(("    " + each).stripTrailing()).append('\n');
    }
    for (Example.Found each : example.found()) {
      String line = each.line() == 0 ? "" : "line " + each.line() + ": ";
      text.append("  ").append(line).append(each.text()).append('\n');
    }
  }

  private static Stream<Example> examples(List<Path> folders, String id) {
    return folders.stream()
        .flatMap(folder -> Case.in(folder).example(id).stream())
        .filter(each -> each.lines().size() <= LONGEST);
  }

  private static Comparator<Example> shortest() {
    return Comparator.comparingInt((Example each) -> each.lines().size() + each.given().size())
        .thenComparing(Example::name);
  }

  private static List<String> names(List<Path> folders) {
    return folders.stream().map(each -> String.valueOf(each.getFileName())).toList();
  }

  private static List<Path> folders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }
}
