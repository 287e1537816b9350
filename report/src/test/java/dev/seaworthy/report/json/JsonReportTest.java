package dev.seaworthy.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.report.Golden;
import dev.seaworthy.report.Schemas;
import dev.seaworthy.report.Specimen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
  private static final Path SCHEMA = Path.of("..", "docs", "schema", "report-1.json");

  private static String written(Report report) {
    return Golden.written(new JsonReport(), report, Specimen.run());
  }

  @Test
  void writesEverySection() {
    Golden.assertPinned("whole.json", written(Specimen.whole()));
  }

  @Test
  void keepsToItsSchema() throws IOException {
    String schema = Files.readString(SCHEMA);
    assertThat(Schemas.problems(schema, written(Specimen.whole()))).isEmpty();
    assertThat(Schemas.problems(schema, written(Specimen.clean()))).isEmpty();
  }

  @Test
  void schemaRefusesAnotherVersionAndAnUnknownSeverity() throws IOException {
    String schema = Files.readString(SCHEMA);
    String document = written(Specimen.whole());
    assertThat(Schemas.problems(schema, document.replace("\"version\" : 1", "\"version\" : 2")))
        .hasSize(1);
    assertThat(Schemas.problems(schema, document.replace("\"critical\"", "\"grave\"")))
        .isNotEmpty();
  }

  @Test
  void givesBackHostileNamesAsTheyWereInPlainAscii() {
    String document = written(Specimen.whole());
    assertThat(document.chars()).allMatch(each -> each == '\n' || (each >= 0x20 && each < 0x7f));
    JsonNode root = new JsonMapper().readTree(document);
    assertThat(root.at("/findings/7/location/file").asString())
        .isEqualTo("config/\u001b[31mred\u202e.yml");
  }

  @Test
  void neverHoldsASecret() {
    assertThat(written(Specimen.whole())).doesNotContain(Specimen.SECRET);
  }
}
