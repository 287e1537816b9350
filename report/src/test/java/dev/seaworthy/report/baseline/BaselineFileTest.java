package dev.seaworthy.report.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.engine.audit.Baseline;
import dev.seaworthy.engine.audit.Baseline.Entry;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.report.Golden;
import dev.seaworthy.report.Schemas;
import dev.seaworthy.report.Specimen;
import dev.seaworthy.report.json.MalformedJsonException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFileTest {
  private static final Path SCHEMA = Path.of("..", "docs", "schema", "baseline-1.json");

  @Test
  void writesSortedEntriesWithoutAValueAndALine() throws IOException {
    String document = written(Baseline.of(Specimen.whole()));
    Golden.assertPinned("baseline.json", document);
    assertThat(document).doesNotContain(Specimen.SECRET, "\"line\"", "\"value\"");
    assertThat(Schemas.problems(Files.readString(SCHEMA), document)).isEmpty();
  }

  @Test
  void readsWhatItWrote() throws IOException, MalformedJsonException {
    Baseline baseline =
        new Baseline(
            List.of(
                new Entry("a.b", "shop/\"web\"", "prod", "x.\u202e[0]\n", Severity.CRITICAL),
                new Entry("a.b", "", "dev", "x", Severity.INFO)));
    byte[] bytes = written(baseline).getBytes(StandardCharsets.UTF_8);
    assertThat(BaselineFile.read(bytes)).isEqualTo(baseline);
    assertThat(BaselineFile.read(written(new Baseline(List.of())).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Baseline(List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | is empty",
        "[] | it is no object",
        "{} | format is not there",
        "{\"format\": 7} | format is no text",
        "{\"format\": \"seaworthy-report\"}"
            + " | is no baseline: its format is not seaworthy-baseline",
        "{\"format\": \"seaworthy-baseline\", \"version\": 2}"
            + " | is a baseline of version 2, and this one reads 1",
        "{\"format\": \"seaworthy-baseline\", \"version\": 1, \"entries\": {}}"
            + " | entries is no list",
        "{\"format\": \"seaworthy-baseline\", \"version\": 1, \"entries\": [7]}"
            + " | entries[0] is no object",
        "{\"format\": \"seaworthy-baseline\", \"version\": 1, \"entries\": [{}]}"
            + " | entries[0].severity is not there",
        "{\"format\": \"a\", \"format\": \"b\"}"
            + " | is no JSON in line 1: Duplicate Object property \"format\"",
        "{} {} | goes on after its end"
      })
  void refusesWhatIsNoBaselineAndSaysWhere(String document, String message) {
    assertThatThrownBy(() -> BaselineFile.read(document.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessage(message);
  }

  @Test
  void refusesNestingThatIsTooDeepAndNamesTheLineOfWhatIsNoJson() {
    byte[] deep = "[".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> BaselineFile.read(deep))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageStartingWith("is no JSON: Document nesting depth (51) exceeds");
    byte[] slip = "{\n\"format\" \u001b[2J".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> BaselineFile.read(slip))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageStartingWith("is no JSON in line 2: ")
        .message()
        .doesNotContain("\u001b");
  }

  private static String written(Baseline baseline) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BaselineFile.write(baseline, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
