package dev.seaworthy.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.report.Gate;
import dev.seaworthy.report.Golden;
import dev.seaworthy.report.Run;
import dev.seaworthy.report.Schemas;
import dev.seaworthy.report.Specimen;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
  private static String written(Report report) {
    return Golden.written(new SarifReport(), report, Specimen.run());
  }

  private static JsonNode read(Report report) {
    return new JsonMapper().readTree(written(report)).at("/runs/0");
  }

  private static String schema() throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void writesEveryFinding() {
    Golden.assertPinned("whole.sarif", written(Specimen.whole()));
  }

  @Test
  void keepsToTheSchemaOfTheStandard() throws IOException {
    assertThat(Schemas.problems(schema(), written(Specimen.whole()))).isEmpty();
    assertThat(Schemas.problems(schema(), written(Specimen.clean()))).isEmpty();
  }

  @Test
  void schemaRefusesALevelAndALineThatAreNone() throws IOException {
    String document = written(Specimen.whole());
    assertThat(
            Schemas.problems(schema(), document.replace("\"level\" : \"note\"", "\"level\" : 1")))
        .isNotEmpty();
    assertThat(
            Schemas.problems(
                schema(), document.replace("\"startLine\" : 1,", "\"startLine\" : 0,")))
        .isNotEmpty();
  }

  @Test
  void givesEachResultWhatCodeScanningNeeds() {
    JsonNode run = read(Specimen.whole());
    Set<String> hashes = new HashSet<>();
    for (JsonNode each : run.get("results")) {
      JsonNode rule = run.at("/tool/driver/rules").get(each.get("ruleIndex").asInt());
      assertThat(rule.get("id").asString()).isEqualTo(each.get("ruleId").asString());
      assertThat(rule.at("/fullDescription/text").asString()).hasSizeBetween(1, 1024);
      assertThat(rule.at("/help/text").asString()).isNotBlank();
      assertThat(rule.at("/properties/tags").size()).isBetween(1, 10);
      assertThat(each.get("locations").size()).isEqualTo(1);
      assertThat(each.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
          .doesNotStartWith("/")
          .matches("[\\x21-\\x7e]+");
      hashes.add(each.at("/partialFingerprints/primaryLocationLineHash").asString());
    }
    assertThat(hashes).hasSameSizeAs(Specimen.whole().findings());
  }

  @Test
  void anchorsWhatNobodyWroteWhereTheBuildNamesTheFramework() {
    JsonNode unset = read(Specimen.whole()).at("/results/8");
    assertThat(unset.get("ruleId").asString()).isEqualTo("https.hsts-missing-or-weak");
    assertThat(unset.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo("pom.xml");
    assertThat(unset.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(12);
  }

  @Test
  void writesAddressesRelativeToTheRepository() {
    Gate gate = Specimen.run().gate();
    Run nested = new Run("0.1.0", "shop", "apps/my shop/", "deploy", gate, Specimen.TODAY);
    String document = Golden.written(new SarifReport(), Specimen.complete(), nested);
    JsonNode result = new JsonMapper().readTree(document).at("/runs/0/results/1");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo("apps/my%20shop/src/main/resources/application-prod.yml");
  }

  @Test
  void leavesOutWhatTheProjectHasDecidedToLiveWith() {
    assertThat(written(Specimen.whole())).doesNotContain("server.error.include-message");
  }

  @Test
  void neverHoldsASecret() {
    assertThat(written(Specimen.whole())).doesNotContain(Specimen.SECRET);
  }
}
