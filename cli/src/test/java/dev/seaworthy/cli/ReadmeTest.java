package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The report that the README shows is the one that its command gives. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final String COMMAND = "$ ./seaworthy check --deploy examples/leaky\n";
  private static final String CUT = "\n[...]\n";

  @Test
  void showsTheBeginningAndTheEndOfARealReport() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    int from = readme.indexOf(COMMAND) + COMMAND.length();
    String shown = readme.substring(from, readme.indexOf("```", from));
    Stage stage = new Stage(ROOT, Map.of());
    assertThat(stage.run(Parts.real(), "check", "--deploy", "examples/leaky")).isEqualTo(1);
    int cut = shown.indexOf(CUT);
    assertThat(cut).as("the README cuts the report once, with [...]").isPositive();
    assertThat(stage.out())
        .as("README.md shows another report than its command gives")
        .startsWith(shown.substring(0, cut + 1))
        .endsWith(shown.substring(cut + CUT.length()));
  }
}
