package dev.seaworthy.readers.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.seaworthy.engine.deployment.Edge;
import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.engine.deployment.ProjectWord.Suppression;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

class ProjectFileTest {
  private static final Path DOCS = Path.of("..", "..", "docs");

  @TempDir Path folder;

  @Test
  void isSilentWithoutAFile() throws IOException {
    assertThat(ProjectFile.read(SourceTree.of(folder)))
        .isEqualTo(new ProjectFile.Stated(ProjectWord.silent(), List.of()));
  }

  @Test
  void refusesATagThatIsNone() {
    assertThat(ProjectFile.understood("edge: !%20 x\n").troubles()).hasSize(1);
  }

  @Test
  void understandsTheExampleOfTheGuide() throws IOException {
    assertThat(ProjectFile.understood(exampleOfTheGuide()))
        .isEqualTo(
            new ProjectFile.Stated(
                new ProjectWord(
                    List.of("live", "live-eu"),
                    List.of("sandbox"),
                    new Edge(true, true, false),
                    List.of(
                        new Suppression(
                            "https.hsts-missing-or-weak",
                            Optional.of("live-eu"),
                            Optional.empty(),
                            "the load balancer sends it; ticket OPS-114",
                            Optional.of(LocalDate.of(2027, 1, 31)),
                            new Place("seaworthy.yml", 11, 5)),
                        new Suppression(
                            "secrets.literal-in-config",
                            Optional.empty(),
                            Optional.of("demo.api.token"),
                            "a token of the public demo account",
                            Optional.empty(),
                            new Place("seaworthy.yml", 15, 5))),
                    Optional.empty()),
                List.of()));
  }

  static Stream<String> good() throws IOException {
    return Stream.of(
        exampleOfTheGuide(),
        "environments: {production: live}",
        "edge: {}",
        "suppress: []",
        "baseline: .seaworthy-baseline",
        "suppress: [{check: a.b, reason: 'yes, really'}]");
  }

  @ParameterizedTest
  @MethodSource("good")
  void understandsWhatTheSchemaAllows(String text) throws IOException {
    assertThat(ProjectFile.understood(text).troubles()).isEmpty();
    assertThat(schemaProblems(text)).isEmpty();
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of(
            "edge: {tsl: true}",
            "seaworthy.yml:1:8: 'tsl' is not known here; write one of tls, hosts, headers"),
        Arguments.of(
            "edge: {tls: maybe}", "seaworthy.yml:1:13: tls is 'maybe'; write true or false"),
        Arguments.of(
            "edge: all",
            "seaworthy.yml:1:7: edge is no mapping; write tls, hosts, headers beneath it"),
        Arguments.of(
            "supress: []",
            "seaworthy.yml:1:1: 'supress' is not known here;"
                + " write one of environments, edge, suppress, baseline"),
        Arguments.of(
            "suppress: {check: a.b}",
            "seaworthy.yml:1:11: suppress is no list; begin each entry with a dash"),
        Arguments.of(
            "suppress:\n  - check: a.b",
            "seaworthy.yml:2:5: has no reason; say why the finding may stand"),
        Arguments.of(
            "suppress:\n  - reason: because",
            "seaworthy.yml:2:5: has no check; name the check's id, as the report shows it"),
        Arguments.of(
            "suppress:\n  - check: a.b\n    reason: ' '",
            "seaworthy.yml:3:13: reason is empty or no plain text; write text after the colon"),
        Arguments.of(
            "suppress:\n  - check: a.b\n    reason: x\n    until: soon",
            "seaworthy.yml:4:12: until is 'soon'; write a date as 2027-01-31"),
        Arguments.of(
            "suppress:\n  - check: a.b\n    reason: x\n    env: prod",
            "seaworthy.yml:4:5: 'env' is not known here;"
                + " write one of check, environment, subject, reason, until"),
        Arguments.of(
            "[]",
            "seaworthy.yml:1:1: is no mapping;"
                + " write `name: value` lines, as docs/guide/seaworthy-yml.md shows"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void reportsWhatTheSchemaRefusesAndLetsItHaveNoEffect(String text, String trouble)
      throws IOException {
    ProjectFile.Stated stated = ProjectFile.understood(text);
    assertThat(stated.troubles()).extracting(Trouble::toString).containsExactly(trouble);
    assertThat(stated.word()).isEqualTo(ProjectWord.silent());
    assertThat(schemaProblems(text)).isNotEmpty();
  }

  static Stream<Arguments> notYaml() {
    return Stream.of(
        Arguments.of(
            "edge:\n\ttls: true",
            "seaworthy.yml:2:1: found character '\\t(TAB)' that cannot start any token."
                + " (Do not use \\t(TAB) for …; write valid YAML"),
        Arguments.of(
            "edge: [",
            "seaworthy.yml:1:8: expected the node content, but found '<stream end>';"
                + " write valid YAML"),
        Arguments.of(
            "a: 1\n---\nb: 2", "seaworthy.yml:2:1: but found another document; write valid YAML"),
        Arguments.of(
            "edge: *nothing", "seaworthy.yml:1:7: found undefined alias nothing; write valid YAML"),
        Arguments.of(
            "edge: {tls: true}\nedge: {hosts: true}",
            "seaworthy.yml:2:1: edge is written twice; keep one of the two"),
        Arguments.of(
            "environments: {production: a, development: [a]}",
            "seaworthy.yml:1:15: a is named as production and as development;"
                + " keep it in one of the two"));
  }

  @ParameterizedTest
  @MethodSource("notYaml")
  void reportsWhereTheFileBreaks(String text, String trouble) {
    assertThat(ProjectFile.understood(text).troubles())
        .extracting(Trouble::toString)
        .containsExactly(trouble);
  }

  @Test
  void refusesABillionLaughsAndADeepNestInBoundedTime() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    String deep = "edge: " + "[".repeat(100_000);
    assertThat(ProjectFile.understood(laughs.toString()).troubles()).hasSize(1);
    assertThat(ProjectFile.understood(deep).troubles()).hasSize(1);
  }

  @Test
  void readsTheFileAtTheRootOnlyAndSaysWhenItIsMisnamed() throws IOException {
    Files.createDirectory(folder.resolve("module"));
    Files.writeString(folder.resolve("module/seaworthy.yml"), "edge: {tls: true}");
    Files.writeString(folder.resolve("seaworthy.yaml"), "edge: {tls: true}");
    ProjectFile.Stated stated = ProjectFile.read(SourceTree.of(folder));
    assertThat(stated.word()).isEqualTo(ProjectWord.silent());
    assertThat(stated.troubles())
        .extracting(Trouble::toString)
        .containsExactly("seaworthy.yaml: is not read; name it seaworthy.yml");
  }

  @Test
  void readsWhatAWindowsEditorSaves() throws IOException {
    byte[] text = "\ufeffedge:\r\n  tls: true\r\n".getBytes(StandardCharsets.UTF_16LE);
    Files.write(folder.resolve("seaworthy.yml"), text);
    assertThat(ProjectFile.read(SourceTree.of(folder)).word().edge())
        .isEqualTo(new Edge(true, false, false));
  }

  private static String exampleOfTheGuide() throws IOException {
    String guide = Files.readString(DOCS.resolve("guide/seaworthy-yml.md"));
    int start = guide.indexOf("```yaml\n") + "```yaml\n".length();
    return guide.substring(start, guide.indexOf("```", start));
  }

  private static List<String> schemaProblems(String yaml) throws IOException {
    String schema = Files.readString(DOCS.resolve("schema/seaworthy-1.json"));
    String json = new JsonMapper().writeValueAsString(plain(new Yaml().load(yaml)));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(schema)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** YAML's dates as the text they are written as. */
  private static Object plain(Object value) {
    if (value instanceof Date date) {
      return date.toInstant().toString().substring(0, 10);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ProjectFileTest::plain).toList();
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .collect(
              Collectors.toMap(
                  entry -> String.valueOf(entry.getKey()), entry -> plain(entry.getValue())));
    }
    return value;
  }
}
