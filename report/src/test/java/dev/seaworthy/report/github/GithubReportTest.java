package dev.seaworthy.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.report.Golden;
import dev.seaworthy.report.Specimen;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GithubReportTest {
  private static final Pattern COMMAND =
      Pattern.compile(
          "::(error|warning|notice) (file=[^,:]*,)?(line=\\d+,)?(col=\\d+,)?title=[^,:]*::.*");

  private static List<String> lines(Report report) {
    return Golden.written(new GithubReport(), report, Specimen.run()).lines().toList();
  }

  @Test
  void annotatesWhatIsInProductionAndListsTheRest() {
    Golden.assertPinned(
        "whole.github.txt", Golden.written(new GithubReport(), Specimen.whole(), Specimen.run()));
  }

  @Test
  void aLineIsAWholeCommandOrNone() {
    for (String line : lines(Specimen.hostile())) {
      if (line.stripLeading().startsWith("::")) {
        assertThat(line).matches(COMMAND);
      }
      assertThat(line).doesNotContain("\r", "\u001b", "\u202e");
    }
  }

  @Test
  void anAnnotationOfALevelMoreThanGithubShowsIsAPlainLine() {
    List<String> errors =
        lines(Specimen.hostile()).stream().filter(line -> line.startsWith("::error")).toList();
    assertThat(errors).hasSize(10);
    assertThat(lines(Specimen.hostile())).anySatisfy(line -> assertThat(line).startsWith("error "));
  }

  @Test
  void escapesWhatTheRunnerWouldRead() {
    Workflow log = new Workflow();
    log.annotation("error", "a,b:c%.yml", 3, 0, "x::y, 50%", "one\ntwo: 50%\r");
    log.line("::stop-commands::now");
    log.line("x ##[add-mask]y");
    assertThat(log.toString())
        .isEqualTo(
            """
            ::error file=a%2Cb%3Ac%25.yml,line=3,title=x%3A%3Ay%2C 50%25::one%0Atwo: 50%25\\r
            - ::stop-commands::now
            x # #[add-mask]y
            """);
  }

  @Test
  void neverHoldsASecret() {
    assertThat(lines(Specimen.whole()))
        .noneSatisfy(line -> assertThat(line).contains(Specimen.SECRET));
  }
}
