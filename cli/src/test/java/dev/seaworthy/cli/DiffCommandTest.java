package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.check.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  private static final Rule ERROR = Stage.rule("a.error", Severity.ERROR, Stage::flawed);
  private static final Rule WARNING = Stage.rule("a.warning", Severity.WARNING, Stage::flawed);
  private static final Rule BROKEN = Stage.rule("a.broken", Severity.INFO, Stage::broken);

  @TempDir Path folder;

  @BeforeEach
  void reports() throws IOException {
    Files.createFile(folder.resolve("project"));
    report("clean.json", List.of(), "--deploy");
    report("error.json", List.of(ERROR), "--deploy");
    report("both.json", List.of(ERROR, WARNING), "--deploy");
    report("half.json", List.of(ERROR, BROKEN), "--deploy");
    report("local.json", List.of(ERROR));
  }

  @Test
  void endsInTheExitCodeOfWhatWasAdded() {
    assertThat(diff("clean.json", "error.json").code()).isEqualTo(1);
    assertThat(diff("error.json", "clean.json").code()).isZero();
    assertThat(diff("error.json", "both.json").code()).isZero();
    assertThat(diff("error.json", "both.json", "--fail-level", "warning").code()).isEqualTo(1);
    assertThat(diff("error.json", "half.json").code()).isEqualTo(3);
  }

  @Test
  void writesTextAndJson() throws IOException {
    assertThat(diff("clean.json", "error.json").out()).startsWith("Added (1)\nERROR     a.error");
    diff("clean.json", "error.json", "--format", "json", "--output", "diff.json");
    assertThat(Files.readString(folder.resolve("diff.json")))
        .contains("\"format\" : \"seaworthy-diff\"", "\"kind\" : \"added\"");
  }

  @Test
  void saysWhatIsWrongWithWhatItWasGiven() throws IOException {
    assertThat(diff("clean.json").err()).contains("diff takes two reports, the older one first");
    assertThat(diff("clean.json", "absent.json").err()).contains("absent.json is no file");
    assertThat(diff("clean.json", "local.json").err())
        .contains("one report was made with --deploy and the other without it");
    Files.writeString(folder.resolve("other.json"), "{\"format\": \"x\", \"format\": \"y\"}");
    assertThat(diff("clean.json", "other.json").err())
        .contains("other.json: is no JSON in line 1: Duplicate Object property \"format\"");
    assertThat(diff("clean.json", "error.json", "--format", "sarif").err())
        .contains("--format is 'sarif'; write text or json");
  }

  private record Ended(int code, String out, String err) {}

  private Ended diff(String... args) {
    Stage stage = new Stage(folder, Map.of());
    String[] all = new String[args.length + 1];
    all[0] = "diff";
    System.arraycopy(args, 0, all, 1, args.length);
    int code = stage.run(Stage.parts(List.of(), List.of()), all);
    return new Ended(code, stage.out(), stage.err());
  }

  private void report(String name, List<Rule> rules, String... options) {
    Stage stage = new Stage(folder, Map.of());
    List<String> args = new ArrayList<>(List.of("check", "--format", "json"));
    args.addAll(List.of(options));
    args.addAll(List.of("--output", name));
    stage.run(Stage.parts(rules, List.of()), args.toArray(new String[0]));
  }
}
