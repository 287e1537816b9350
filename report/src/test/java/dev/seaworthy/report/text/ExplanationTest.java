package dev.seaworthy.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.report.Golden;
import dev.seaworthy.report.Specimen;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final List<Declaration> DECLARATIONS = Specimen.declarations();

  @Test
  void explainsACheckOnEightyColumns() {
    Golden.assertPinned(
        "explain-80.txt",
        new Explanation(DECLARATIONS.get(0), Optional.empty()).on(Terminal.plain()));
  }

  @Test
  void explainsACheckThatDjangoHasOnFiftyColumns() {
    Golden.assertPinned(
        "explain-50.txt",
        new Explanation(DECLARATIONS.get(2), Optional.empty()).on(new Terminal(50, false)));
  }

  @Test
  void showsExamplesAsTheyStandAndTheRestWrapped() {
    String examples = "Found in a.yml\n    a: {b: 1}\n  line 1: is on\n\nLet pass in b.yml\n";
    assertThat(new Explanation(DECLARATIONS.get(0), Optional.of(examples)).on(Terminal.plain()))
        .contains(
            "\nExamples\n  Found in a.yml\n      a: {b: 1}\n  line 1: is on\n\n  Let pass in b.yml\n");
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
