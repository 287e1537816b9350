package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.report.text.Terminal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', xterm, 80, false",
    "120, '', xterm, 100, true",
    "20, '', xterm, 40, true",
    "90, 1, xterm, 90, false",
    "90, '', dumb, 90, false",
    "wide, '', xterm, 80, true"
  })
  void knowsTheTerminal(String columns, String noColor, String term, int width, boolean colour) {
    assertThat(Console.terminal(columns, Map.of("NO_COLOR", noColor, "TERM", term)))
        .isEqualTo(new Terminal(width, colour));
  }
}
