package dev.seaworthy.cli.compatible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.readers.django.DjangoReader;
import dev.seaworthy.readers.tree.SourceTree;
import dev.seaworthy.vectors.VectorFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every recorded case as a real settings.py, read from disk: ids, levels and exit codes. */
class SettingsFilesVectorsTest {
  private static final String FILE = "deploy_checks";
  private static final Pattern ID = Pattern.compile("\\?: \\(([^)]+)\\)");
  private static final List<String> TAGS =
      List.of("--tag", "security", "--tag", "caches", "--tag", "compatibility");

  @TempDir private Path tree;

  static Stream<JsonNode> cases() {
    return VectorFile.given(FILE).cases().stream();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("cases")
  void readsAndJudgesAsDjangoDoes(JsonNode each) throws IOException {
    writeProject(each.path("settings"));
    JsonNode expect = each.path("expect");
    String id = each.path("id").asString();
    if (!expect.has("deploy")) {
      boolean crashesOnlyWhenCalled = expect.path("crash").asString("").equals("ViewDoesNotExist");
      if (!crashesOnlyWhenCalled) {
        assertThat(run(each, deploy("ERROR")).exit()).as(id).isEqualTo(1);
      }
      return;
    }
    Ran deployed = run(each, deploy("ERROR"));
    assertThat(deployed.ids()).as(id).isEqualTo(visible(expect.path("deploy")));
    assertThat(deployed.exit()).as(id).isEqualTo(exit(expect, "deploy_error"));
    assertThat(run(each, deploy("WARNING")).exit())
        .as(id)
        .isEqualTo(exit(expect, "deploy_warning"));
    List<String> plain = new ArrayList<>(List.of("--fail-level", "WARNING"));
    plain.addAll(TAGS);
    Ran undeployed = run(each, plain);
    assertThat(undeployed.ids()).as(id).isEqualTo(visible(expect.path("plain")));
    assertThat(undeployed.exit()).as(id).isEqualTo(exit(expect, "plain_warning"));
  }

  @Test
  void failsOnAnEmptyFolder(@TempDir Path empty) {
    assertThatThrownBy(() -> VectorFile.in(empty, FILE))
        .isInstanceOf(AssertionError.class)
        .hasMessageEndingWith("is missing from the folder");
  }

  @Test
  void failsOnACorruptedCopy(@TempDir Path corrupted) throws IOException {
    String whole = VectorFile.copiedText(FILE);
    Files.writeString(corrupted.resolve(FILE + ".json"), whole.substring(0, whole.length() / 2));
    assertThatThrownBy(() -> VectorFile.in(corrupted, FILE))
        .isInstanceOf(AssertionError.class)
        .hasMessageEndingWith("cannot be read");
  }

  /** What one run printed: how often each id, and how it ended. */
  private record Ran(Map<String, Long> ids, int exit) {}

  private Ran run(JsonNode each, List<String> words) {
    List<String> lines = new ArrayList<>();
    int exit =
        DjangoCheck.of(words)
            .run(question -> survey(each), LocalDate.of(2026, 11, 22), lines::add, lines::add);
    Map<String, Long> ids =
        lines.stream()
            .map(ID::matcher)
            .filter(Matcher::lookingAt)
            .collect(
                Collectors.groupingBy(
                    found -> found.group(1), TreeMap::new, Collectors.counting()));
    return new Ran(ids, exit);
  }

  private Survey survey(JsonNode each) {
    Map<String, String> environment = new HashMap<>();
    each.path("env")
        .propertyStream()
        .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asString()));
    try {
      SourceTree files = SourceTree.of(tree);
      Inquiry inquiry =
          new Inquiry(
              files.root(),
              Optional.empty(),
              Optional.of("site_settings"),
              List.of(),
              environment,
              true,
              Optional.of(Version.of("5.2")),
              ProjectWord.silent());
      return new DjangoReader(System::nanoTime).read(files, inquiry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeProject(JsonNode settings) throws IOException {
    Files.writeString(
        tree.resolve("manage.py"),
        """
        import os
        import sys

        if __name__ == "__main__":
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_settings")
            from django.core.management import execute_from_command_line
            execute_from_command_line(sys.argv)
        """);
    StringBuilder module = new StringBuilder();
    settings
        .propertyStream()
        .forEach(
            entry ->
                module
                    .append(entry.getKey())
                    .append(" = ")
                    .append(python(entry.getValue()))
                    .append('\n'));
    Files.writeString(tree.resolve("site_settings.py"), module);
  }

  private static String python(JsonNode node) {
    if (node.isString()) {
      return text(node.asString());
    }
    if (node.isBoolean()) {
      return node.asBoolean() ? "True" : "False";
    }
    if (node.isArray()) {
      return node.valueStream()
          .map(SettingsFilesVectorsTest::python)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (node.isObject()) {
      return node.propertyStream()
          .map(entry -> text(entry.getKey()) + ": " + python(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return node.isNull() ? "None" : node.asString();
  }

  private static String text(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            each -> {
              if (each == '"' || each == '\\' || each < ' ' || each > '~') {
                quoted.append("\\U").append(String.format("%08x", each));
              } else {
                quoted.appendCodePoint(each);
              }
            });
    return quoted.append('"').toString();
  }

  private static List<String> deploy(String level) {
    List<String> words = new ArrayList<>(List.of("--deploy", "--fail-level", level));
    words.addAll(TAGS);
    words.addAll(List.of("--tag", "async_support"));
    return words;
  }

  private static Map<String, Long> visible(JsonNode messages) {
    return messages
        .valueStream()
        .filter(message -> !message.path("silenced").asBoolean(false))
        .collect(
            Collectors.groupingBy(
                message -> message.path("id").asString(), TreeMap::new, Collectors.counting()));
  }

  private static int exit(JsonNode expect, String run) {
    return expect.path("exit").path(run).asInt();
  }
}
