package dev.seaworthy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every known way in which a check could be wrong is held by a case. */
class TrapsTest {
  private static final Path TRAPS = Path.of("src/test/resources/traps.txt");
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String UNWRITTEN = "(unwritten)";

  /**
   * One trap.
   *
   * @param check the check
   * @param held the case that holds it
   * @param trap what could go wrong
   */
  record Trap(String check, String held, String trap) {
    static Optional<Trap> in(String line) {
      if (line.startsWith("#") || line.isBlank()) {
        return Optional.empty();
      }
      String[] parts = line.split(" \\| ", -1);
      assertThat(parts).as(line).hasSize(3);
      return Optional.of(new Trap(parts[0], parts[1], parts[2]));
    }
  }

  static List<Trap> traps() throws IOException {
    return Files.readAllLines(TRAPS).stream().flatMap(line -> Trap.in(line).stream()).toList();
  }

  private static Set<String> ids() {
    return Catalogue.all().stream()
        .map(rule -> rule.declaration().id())
        .collect(Collectors.toSet());
  }

  @Test
  void thereAreTraps() throws IOException {
    assertThat(traps()).hasSizeGreaterThan(90).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("traps")
  void isHeldByACase(Trap trap) {
    if (!ids().contains(trap.check())) {
      assertThat(trap.held()).as(trap.check()).isEqualTo(UNWRITTEN);
      return;
    }
    assertThat(CASES.resolve(trap.check()).resolve(trap.held()))
        .as("%s: %s", trap.check(), trap.trap())
        .isDirectory();
  }

  @Test
  void everyTrapIsASentenceOfItsOwn() throws IOException {
    assertThat(traps())
        .allSatisfy(
            trap ->
                assertThat(trap.trap())
                    .isNotBlank()
                    .doesNotEndWith(".")
                    .isEqualTo(trap.trap().strip()));
    assertThat(traps().stream().map(Trap::check).toList()).isSorted();
  }

  @Test
  void noCaseIsEmpty() throws IOException {
    try (Stream<Path> files = Files.walk(CASES, 3)) {
      for (Path folder :
          files.filter(each -> each.getNameCount() == CASES.getNameCount() + 3).toList()) {
        try (Stream<Path> inside = Files.walk(folder)) {
          assertThat(inside.filter(Files::isRegularFile)).as(folder.toString()).isNotEmpty();
        }
      }
    }
  }
}
