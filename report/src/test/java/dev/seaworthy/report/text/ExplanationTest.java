package dev.seaworthy.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.report.Golden;
import dev.seaworthy.report.Specimen;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final List<Declaration> DECLARATIONS = Specimen.declarations();

  @Test
  void explainsACheckOnEightyColumns() {
    Golden.assertPinned(
        "explain-80.txt", new Explanation(DECLARATIONS.get(0)).on(Terminal.plain()));
  }

  @Test
  void explainsACheckThatDjangoHasOnFiftyColumns() {
    Golden.assertPinned(
        "explain-50.txt", new Explanation(DECLARATIONS.get(2)).on(new Terminal(50, false)));
  }

  @Test
  void listsChecksByArea() {
    Golden.assertPinned("checks-80.txt", new Catalogue(DECLARATIONS).checks(Terminal.plain()));
  }

  @Test
  void countsTheChecksOfEachTag() {
    assertThat(new Catalogue(DECLARATIONS).tags(Terminal.plain()))
        .isEqualTo("actuator (1)\nerrors (1)\nhttps (1)\nleak (1)\nsecrets (1)\n");
  }
}
