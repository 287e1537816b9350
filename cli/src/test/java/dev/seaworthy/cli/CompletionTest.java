package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.check.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
  private static final List<Rule> RULES =
      List.of(Stage.rule("hosts.any-host-allowed", Severity.ERROR, Stage::flawed));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void holdsEveryOptionAndTheIdsOfTheChecks(String shell) {
    String script = script(shell);
    for (Option each : CheckOptions.DECLARED) {
      assertThat(script).contains(shell.equals("fish") ? "-l " + each.name() + " " : each.typed());
    }
    assertThat(script).contains("hosts.any-host-allowed", "baseline", "prune", "github");
  }

  @ParameterizedTest
  @CsvSource({
    "ch, check checks",
    "check --f, --fail-level --fail-on-undetermined --format",
    "check --format h, html",
    "check --fail-level c, critical",
    "baseline '', create prune",
    "explain hosts, hosts.any-host-allowed",
    "help di, diff diffsettings",
    "completion f, fish",
    "check --app x, ''"
  })
  void bashCompletes(String typed, String offered) throws IOException, InterruptedException {
    assertThat(bash(typed)).isEqualTo(offered);
  }

  @Test
  void bashOffersFilesWhereAFileBelongsAndFoldersWhereAFolderDoes()
      throws IOException, InterruptedException {
    Files.createDirectory(folder.resolve("some folder"));
    Files.createFile(folder.resolve("some file"));
    assertThat(bash("check --output some")).isEqualTo("some file some folder");
    assertThat(bash("check some")).isEqualTo("some file some folder");
    assertThat(bash("baseline create some")).isEqualTo("some folder");
  }

  private String script(String shell) {
    Stage stage = new Stage(folder, Map.of());
    assertThat(stage.run(Stage.parts(RULES, List.of()), "completion", shell)).isZero();
    return stage.out();
  }

  /** What bash offers for the last word, in one line. */
  private String bash(String typed) throws IOException, InterruptedException {
    String asked =
        script("bash")
            + "COMP_WORDS=(seaworthy "
            + typed
            + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_seaworthy\n"
            + "printf '%s\\n' \"${COMPREPLY[@]}\" | sort | paste -sd ' ' -\n";
    Process bash =
        new ProcessBuilder("bash", "--norc", "-c", asked)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return answer.strip();
  }
}
