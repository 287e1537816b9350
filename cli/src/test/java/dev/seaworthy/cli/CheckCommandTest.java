package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckCommandTest {
  private static final Rule ERROR = Stage.rule("a.error", Severity.ERROR, Stage::flawed);
  private static final Rule WARNING = Stage.rule("a.warning", Severity.WARNING, Stage::flawed);
  private static final Rule ELSEWHERE =
      Stage.rule("a.elsewhere", Severity.CRITICAL, Stage::flawedOutsideProduction);
  private static final Rule OPEN = Stage.rule("a.open", Severity.ERROR, Stage::undetermined);
  private static final Rule BROKEN = Stage.rule("a.broken", Severity.INFO, Stage::broken);
  private static final Trouble UNREAD =
      Trouble.unreadable(new Place("application.yml", 1, 1), "is no YAML", "write YAML");
  private static final Trouble NOTICE =
      Trouble.notice(Place.in("application.yml"), "is Latin-1", "save it as UTF-8");

  @TempDir Path folder;

  @BeforeEach
  void project() throws IOException {
    Files.createFile(folder.resolve("project"));
  }

  static Stream<Arguments> runs() {
    return Stream.of(
        Arguments.of(List.of(ERROR), List.of(), "", 1),
        Arguments.of(List.of(WARNING), List.of(), "", 0),
        Arguments.of(List.of(WARNING), List.of(), "--fail-level warning", 1),
        Arguments.of(List.of(ERROR), List.of(), "--fail-level CRITICAL", 0),
        Arguments.of(List.of(ELSEWHERE), List.of(), "", 0),
        Arguments.of(List.of(OPEN), List.of(), "", 0),
        Arguments.of(List.of(OPEN), List.of(), "--fail-on-undetermined", 1),
        Arguments.of(List.of(BROKEN), List.of(), "", 3),
        Arguments.of(List.of(ERROR, BROKEN), List.of(), "", 3),
        Arguments.of(List.of(), List.of(UNREAD), "", 3),
        Arguments.of(List.of(ERROR), List.of(NOTICE), "", 1),
        Arguments.of(List.of(WARNING), List.of(NOTICE), "", 0),
        Arguments.of(List.of(ERROR), List.of(), "--app shop", 1),
        Arguments.of(List.of(ERROR), List.of(), "--app shed", 2));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void endsInTheExitCodeOfTheDesign(
      List<Rule> rules, List<Trouble> troubles, String options, int code) {
    Stage stage = new Stage(folder, Map.of());
    String args = "check --deploy " + options;
    assertThat(stage.run(Stage.parts(rules, troubles), args.strip().split(" "))).isEqualTo(code);
    if (code != 2) {
      assertThat(stage.out().stripTrailing()).endsWith("exit code " + code);
    }
  }

  @Test
  void takesTheWorstCodeOfSeveralFolders() throws IOException {
    Files.createDirectories(folder.resolve("other"));
    Files.createFile(folder.resolve("other/project"));
    Stage stage = new Stage(folder, Map.of());
    Parts parts = Stage.parts(List.of(ERROR), List.of());
    assertThat(stage.run(parts, "check", "--deploy", ".", "other")).isEqualTo(1);
    assertThat(stage.out()).contains("check --deploy .\n", "check --deploy other\n");
  }

  @Test
  void namesTheApplicationsWhenTheNamedOneIsNotThere() {
    Stage stage = new Stage(folder, Map.of());
    stage.run(Stage.parts(List.of(ERROR), List.of()), "check", "--app", "shed");
    assertThat(stage.err()).startsWith("seaworthy: . holds no application 'shed'; it holds shop\n");
  }

  @Test
  void saysWhatWasNotReadWhenThatMayHideTheProject() throws IOException {
    Files.delete(folder.resolve("project"));
    Stage stage = new Stage(folder, Map.of());
    assertThat(stage.run(Stage.parts(List.of(), List.of(UNREAD)), "check")).isEqualTo(3);
    assertThat(stage.err())
        .isEqualTo(
            "seaworthy: . was not read whole, and no project was found:"
                + " application.yml:1:1: is no YAML; write YAML\n");
  }

  @Test
  void looksAtTheLocalEnvironmentOnlyWithoutDeploy() {
    Stage stage = new Stage(folder, Map.of());
    assertThat(stage.run(Stage.parts(List.of(ERROR), List.of()), "check")).isZero();
    assertThat(stage.out())
        .contains("environments: dev\n")
        .endsWith("NOTHING WAS CHECKED: no selected check makes sense here; exit code 0\n");
  }

  @Test
  void movesTheReportToItsPlaceWhole() throws IOException {
    Path report = folder.resolve("report.json");
    Files.writeString(report, "an old one");
    Stage stage = new Stage(folder, Map.of());
    int code =
        stage.run(
            Stage.parts(List.of(ERROR), List.of()),
            "check",
            "--deploy",
            "--format",
            "json",
            "--output",
            "report.json");
    assertThat(code).isEqualTo(1);
    assertThat(stage.out()).isEmpty();
    assertThat(stage.err()).endsWith("report.json; exit code 1\n");
    assertThat(Files.readString(report)).startsWith("{\n  \"format\" : \"seaworthy-report\"");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void leavesAnOldReportAloneWhenThereIsNoNewOne() throws IOException {
    Files.delete(folder.resolve("project"));
    Path report = folder.resolve("report.txt");
    Files.writeString(report, "an old one");
    Stage stage = new Stage(folder, Map.of());
    Parts parts = Stage.parts(List.of(ERROR), List.of());
    assertThat(stage.run(parts, "check", "--output", "report.txt")).isEqualTo(2);
    assertThat(report).hasContent("an old one");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void tellsWhenTheReportCannotBeWritten() {
    Stage stage = new Stage(folder, Map.of());
    Parts parts = Stage.parts(List.of(ERROR), List.of());
    assertThat(stage.run(parts, "check", "--output", "absent/report.txt")).isEqualTo(3);
    assertThat(stage.err())
        .isEqualTo("seaworthy: --output absent/report.txt cannot be written: it is not there\n");
  }

  @Test
  void timesEachPhaseOnStandardError() {
    Stage stage = new Stage(folder, Map.of());
    stage.run(Stage.parts(List.of(ERROR), List.of()), "check", "--deploy", "--timing");
    assertThat(stage.err())
        .matches(
            "seaworthy: read the project \\d+ ms, wait for the checks \\d+ ms,"
                + " run checks \\d+ ms, write the report \\d+ ms, after a start of \\d+ ms\n");
  }
}
