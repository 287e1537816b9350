package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.check.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SeaworthyTest {
  private static final List<Rule> RULES =
      List.of(Stage.rule("hosts.any-host-allowed", Severity.ERROR, Stage::flawed));

  @TempDir Path folder;

  static Stream<Arguments> wrongUse() {
    return Stream.of(
        Arguments.of("chekc", "there is no command 'chekc'; did you mean check or checks?", ""),
        Arguments.of("\u001b[2J", "there is no command '\\u001b[2J'", ""),
        Arguments.of(
            "check --depoly", "check has no option '--depoly'; did you mean --deploy?", " check"),
        Arguments.of(
            "check --nothing-like-it", "check has no option '--nothing-like-it'", " check"),
        Arguments.of("check --app", "--app needs a value", " check"),
        Arguments.of("check --format json --format text", "--format is given twice", " check"),
        Arguments.of(
            "check --format xml",
            "--format is 'xml'; write text, json, sarif, junit, github or html",
            " check"),
        Arguments.of(
            "check --fail-level bad",
            "--fail-level is 'bad'; write critical, error, warning or info",
            " check"),
        Arguments.of(
            "check --tag host", "no check has the tag 'host'; did you mean hosts?", " check"),
        Arguments.of("check absent", "absent is not there", " check"),
        Arguments.of("check --env-file absent", "--env-file absent is no file", " check"),
        Arguments.of("check --output .", "--output . is a folder; name a file", " check"),
        Arguments.of(
            "check --format json . .",
            "a report in another form than text is about one PATH; check them one by one",
            " check"),
        Arguments.of(
            "check", "there is no Spring Boot application and no Django project in .", " check"),
        Arguments.of(
            "explain hosts.any-host",
            "there is no check 'hosts.any-host'; seaworthy checks lists them",
            " explain"),
        Arguments.of(
            "explain hosts.any-host-alowed",
            "there is no check 'hosts.any-host-alowed'; did you mean hosts.any-host-allowed?",
            " explain"),
        Arguments.of(
            "explain", "explain takes one check's id; seaworthy checks lists them", " explain"),
        Arguments.of("keygen 50", "keygen takes no argument", " keygen"));
  }

  @ParameterizedTest
  @MethodSource("wrongUse")
  void answersWrongUseWithOneLineAndWhereToReadOn(String args, String line, String topic) {
    Stage stage = new Stage(folder, Map.of());
    int code = stage.run(Stage.parts(RULES, List.of()), args.split(" "));
    assertThat(stage.err())
        .isEqualTo("seaworthy: " + line + "\nHow to use it: seaworthy help" + topic + "\n");
    assertThat(stage.out()).isEmpty();
    assertThat(code).isEqualTo(2);
  }

  @Test
  void showsItsHelpAndFailsWithoutACommand() {
    Stage stage = new Stage(folder, Map.of());
    assertThat(stage.run(Stage.parts(RULES, List.of()))).isEqualTo(2);
    assertThat(stage.out())
        .contains("seaworthy check ", "seaworthy checks", "seaworthy explain", "seaworthy keygen");
  }

  @Test
  void namesEveryOptionInItsHelpAndNoOther() {
    Stage stage = new Stage(folder, Map.of());
    assertThat(stage.run(Stage.parts(RULES, List.of()), "check", "--help")).isZero();
    List<String> named =
        Stream.of(stage.out().split("[^a-z-]+"))
            .filter(word -> word.matches("--[a-z-]+"))
            .distinct()
            .toList();
    List<String> options = new ArrayList<>(CheckOptions.names());
    options.addAll(List.of(CompatibleCommand.SWITCH, "--project"));
    assertThat(named).containsExactlyInAnyOrderElementsOf(options);
    assertThat(stage.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void tellsItsVersion() {
    Stage stage = new Stage(folder, Map.of());
    assertThat(stage.run(Stage.parts(RULES, List.of()), "--version")).isZero();
    assertThat(stage.out()).matches("seaworthy \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
  }

  @Test
  void explainsACheckByItsIdAndByDjangos() {
    for (String id : List.of("hosts.any-host-allowed", "security.W999")) {
      Stage stage = new Stage(folder, Map.of());
      assertThat(stage.run(Stage.parts(RULES, List.of()), "explain", id)).isZero();
      assertThat(stage.out()).startsWith("hosts.any-host-allowed\nSomething is wrong\n");
    }
  }

  @Test
  void makesAnotherKeyEachTime() {
    Stage one = new Stage(folder, Map.of());
    Stage other = new Stage(folder, Map.of());
    assertThat(one.run(Stage.parts(RULES, List.of()), "keygen")).isZero();
    assertThat(other.run(Stage.parts(RULES, List.of()), "keygen")).isZero();
    assertThat(one.out()).matches("[A-Za-z0-9][A-Za-z0-9_-]{49}\n").isNotEqualTo(other.out());
  }

  @Test
  void tellsADefectOfItsOwnOnOneLineWithoutTheMessage() {
    Parts parts =
        new Parts(
            (tree, inquiry) -> {
              throw new IllegalStateException("hunter2");
            },
            () -> RULES);
    Stage stage = new Stage(folder, Map.of());
    assertThat(stage.run(parts, "check", "--deploy")).isEqualTo(3);
    assertThat(stage.err())
        .startsWith(
            "seaworthy: stopped by a defect of its own (IllegalStateException at cli.SeaworthyTest")
        .endsWith("); please report that line. SEAWORTHY_DEBUG=1 shows the trace\n")
        .doesNotContain("hunter2")
        .hasLineCount(1);
  }

  @Test
  void showsTheTraceOfADefectWhenAsked() {
    Parts parts =
        new Parts(
            (tree, inquiry) -> {
              throw new StackOverflowError();
            },
            () -> RULES);
    Stage stage = new Stage(folder, Map.of("SEAWORTHY_DEBUG", "1"));
    assertThat(stage.run(parts, "check", "--deploy")).isEqualTo(3);
    assertThat(stage.err()).startsWith("java.lang.StackOverflowError\n\tat ");
  }
}
