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

class BaselineCommandTest {
  private static final Rule ERROR = Stage.rule("a.error", Severity.ERROR, Stage::flawed);
  private static final Rule CRITICAL = Stage.rule("a.critical", Severity.CRITICAL, Stage::flawed);
  private static final Rule WORSE = Stage.rule("a.error", Severity.CRITICAL, Stage::flawed);
  private static final Trouble UNREAD =
      Trouble.unreadable(new Place("application.yml", 1, 1), "is no YAML", "write YAML");

  @TempDir Path folder;

  @BeforeEach
  void project() throws IOException {
    Files.createFile(folder.resolve("project"));
  }

  @Test
  void whatItHoldsFailsNothingAndWhatIsNewDoes() {
    assertThat(run(List.of(ERROR), "baseline", "create").code()).isZero();
    assertThat(run(List.of(ERROR), check()).code()).isZero();
    assertThat(run(List.of(ERROR), check()).out()).contains("1 in the baseline");
    assertThat(run(List.of(ERROR, CRITICAL), check()).code()).isEqualTo(1);
    assertThat(run(List.of(WORSE), check()).code()).isEqualTo(1);
  }

  @Test
  void saysWhatItWroteAndWhatToDoWithIt() {
    assertThat(run(List.of(ERROR, CRITICAL), "baseline", "create").out())
        .isEqualTo(
            """
            seaworthy-baseline.json holds 4 entries (2 critical, 2 error).
            Name it as `baseline` in seaworthy.yml, or give it to check --baseline.
            """);
  }

  @Test
  void theProjectsOwnWordNamesIt() throws IOException {
    Files.writeString(folder.resolve("seaworthy.yml"), "baseline: known.json\n");
    Ended missing = run(List.of(ERROR), "check", "--deploy");
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.out()).contains("names the baseline known.json, which is not there");
    assertThat(run(List.of(ERROR), "baseline", "create").out()).startsWith("known.json holds 2 ");
    assertThat(run(List.of(ERROR), "check", "--deploy").code()).isZero();
  }

  @Test
  void theProjectCannotNameAPlaceOutsideItself() throws IOException {
    Path outside = Files.createTempDirectory("outside");
    Files.createSymbolicLink(folder.resolve("link"), outside);
    for (String named : List.of("../known.json", "link/known.json", outside + "/known.json")) {
      Files.writeString(folder.resolve("seaworthy.yml"), "baseline: " + named + "\n");
      Ended ended = run(List.of(ERROR), "baseline", "create");
      assertThat(ended.code()).as(named).isEqualTo(2);
      assertThat(ended.err()).contains("which is no place in the project");
      assertThat(run(List.of(ERROR), "check", "--deploy").code()).as(named).isEqualTo(3);
    }
    try (Stream<Path> written = Files.list(outside)) {
      assertThat(written).isEmpty();
    }
    Files.delete(outside);
  }

  @Test
  void pruneTakesOutWhatIsGoneAndNothingElse() {
    run(List.of(ERROR, CRITICAL), "baseline", "create");
    Ended stale = run(List.of(ERROR), check());
    assertThat(stale.out()).contains("No longer found, and still in the baseline (2)");
    assertThat(run(List.of(ERROR), "baseline", "prune").out())
        .isEqualTo(
            "2 of 4 entries of seaworthy-baseline.json matched nothing any more and were taken"
                + " out.\n");
    assertThat(run(List.of(ERROR), check()).out()).doesNotContain("No longer found");
    assertThat(run(List.of(CRITICAL), check()).code()).isEqualTo(1);
  }

  @Test
  void aPartOfTheProjectTellsNothingOfTheRest() {
    run(List.of(ERROR, CRITICAL), "baseline", "create");
    assertThat(
            run(List.of(ERROR, CRITICAL), "check", "--baseline", "seaworthy-baseline.json").out())
        .doesNotContain("No longer found");
  }

  @Test
  void writesNothingOfAProjectThatWasNotReadWhole() throws IOException {
    Path file = folder.resolve("seaworthy-baseline.json");
    assertThat(run(List.of(ERROR), List.of(UNREAD), "baseline", "create").code()).isEqualTo(3);
    assertThat(file).doesNotExist();
    run(List.of(ERROR, CRITICAL), "baseline", "create");
    String before = Files.readString(file);
    assertThat(run(List.of(), List.of(UNREAD), "baseline", "prune").code()).isEqualTo(3);
    assertThat(file).hasContent(before);
  }

  @Test
  void keepsOneThatIsThereUnlessItIsToBeReplaced() throws IOException {
    run(List.of(ERROR), "baseline", "create");
    Path file = folder.resolve("seaworthy-baseline.json");
    String before = Files.readString(file);
    Ended again = run(List.of(ERROR, CRITICAL), "baseline", "create");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("seaworthy-baseline.json is there already; prune takes out");
    assertThat(file).hasContent(before);
    assertThat(run(List.of(ERROR, CRITICAL), "baseline", "create", "--replace").code()).isZero();
    assertThat(Files.readString(file)).isNotEqualTo(before);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void aBrokenOneStopsTheRun() throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{\"format\": 7}");
    Ended ended = run(List.of(ERROR), "check", "--deploy", "--baseline", "broken.json");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .isEqualTo(
            "seaworthy: --baseline broken.json: format is no text; make it anew with seaworthy"
                + " baseline create\n");
  }

  private static String[] check() {
    return new String[] {"check", "--deploy", "--baseline", "seaworthy-baseline.json"};
  }

  private record Ended(int code, String out, String err) {}

  private Ended run(List<Rule> rules, String... args) {
    return run(rules, List.of(), args);
  }

  private Ended run(List<Rule> rules, List<Trouble> troubles, String... args) {
    Stage stage = new Stage(folder, Map.of());
    int code = stage.run(Stage.parts(rules, troubles), args);
    return new Ended(code, stage.out(), stage.err());
  }
}
