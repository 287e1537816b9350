package dev.seaworthy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.testkit.Case;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case says itself which findings of which checks it expects; everything else is silent. */
class CasesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path work;

  static Stream<Case> cases() throws IOException {
    return CaseFolders.all().map(Case::in);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatTheCaseSaysAndNothingElse(Case each) {
    assertThat(each.differences(Catalogue.all(), work, TODAY)).isEmpty();
  }
}
