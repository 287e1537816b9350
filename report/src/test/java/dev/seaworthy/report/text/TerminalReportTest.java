package dev.seaworthy.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.report.Golden;
import dev.seaworthy.report.Specimen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalReportTest {
  private static String written(Report report, Terminal terminal, boolean all) {
    return Golden.written(new TerminalReport(terminal, all), report, Specimen.run());
  }

  @Test
  void showsEverySectionOnEightyColumns() {
    Golden.assertPinned("whole-80.txt", written(Specimen.whole(), Terminal.plain(), false));
  }

  @Test
  void showsEverySectionOnFortyColumns() {
    Golden.assertPinned("whole-40.txt", written(Specimen.whole(), new Terminal(40, false), false));
  }

  @Test
  void foldsNothingWhenAllIsAskedFor() {
    Golden.assertPinned("all-80.txt", written(Specimen.complete(), Terminal.plain(), true));
  }

  @Test
  void mentionsNotesOnOtherEnvironmentsInOneLine() {
    Golden.assertPinned("noted-80.txt", written(Specimen.noted(), Terminal.plain(), false));
  }

  @Test
  void passesWhenNothingIsWrong() {
    Golden.assertPinned("clean-80.txt", written(Specimen.clean(), Terminal.plain(), false));
  }

  @Test
  void addsNothingButColoursToAColouredTerminal() {
    String coloured = written(Specimen.whole(), new Terminal(80, true), false);
    assertThat(coloured).contains("\u001b[1;31mCRITICAL\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(written(Specimen.whole(), Terminal.plain(), false));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 47, 53, 61, 72, 80, 93, 100})
  void staysWithinTheWidth(int width) {
    List<String> lines =
        written(Specimen.whole(), new Terminal(width, false), true).lines().toList();
    assertThat(lines).allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(width));
    assertThat(lines).noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void escapesWhatCouldActOnTheTerminal() {
    assertThat(written(Specimen.whole(), Terminal.plain(), true))
        .contains("\\u001b[31mred\\u202e.yml")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void neverShowsASecret() {
    assertThat(written(Specimen.whole(), Terminal.plain(), true)).doesNotContain(Specimen.SECRET);
  }
}
