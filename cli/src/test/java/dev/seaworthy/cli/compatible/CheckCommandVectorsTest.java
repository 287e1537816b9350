package dev.seaworthy.cli.compatible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.checks.django.DjangoChecks;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.FailureView;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.GivenEnvironment;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.vectors.VectorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Layout, levels and exit codes against what the real command of Django 5.2 printed. */
class CheckCommandVectorsTest {
  private static final String FILE = "check_cli";

  static Stream<JsonNode> cases() {
    return VectorFile.given(FILE).cases().stream();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("cases")
  void printsAndExitsAsDjangoDoes(JsonNode each) {
    Layout layout = run(each);
    String id = each.path("id").asString();
    assertThat(layout.exit()).as(id).isEqualTo(each.path("expect").path("exit").asInt());
    assertThat(withoutSentences(layout.out())).as(id).isEqualTo(lines(each, "stdout"));
    assertThat(withoutSentences(layout.err())).as(id).isEqualTo(lines(each, "stderr"));
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
    Files.writeString(corrupted.resolve(FILE + ".json"), "{\"cases\": []}");
    assertThatThrownBy(() -> VectorFile.in(corrupted, FILE)).hasMessageEndingWith("holds no case");
  }

  private static Layout run(JsonNode each) {
    List<String> words = each.path("argv").valueStream().map(JsonNode::asString).toList();
    try {
      Arguments arguments = Arguments.parse(words);
      LocalDate today = LocalDate.of(2026, 11, 22);
      return new CompatibleCheck(deployment(each), arguments, DjangoChecks.all(), today).run();
    } catch (Arguments.Refused refused) {
      return Layout.refusal(String.valueOf(refused.getMessage()), 2);
    }
  }

  /** The recorded texts have dots in place of Django's sentences; ours are put away likewise. */
  private static List<String> withoutSentences(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceFirst("^(\\?: \\([^)]+\\)) .*", "$1 ..."))
        .map(line -> line.replaceFirst("^\tHINT: .*", "\tHINT: ..."))
        .toList();
  }

  private static List<String> lines(JsonNode each, String stream) {
    return each.path("expect").path(stream).valueStream().map(JsonNode::asString).toList();
  }

  private static Deployment deployment(JsonNode each) {
    List<Fact<Datum>> facts = new ArrayList<>();
    each.path("settings")
        .propertyStream()
        .forEach(
            entry ->
                facts.add(
                    new Fact<>(
                        entry.getKey(),
                        Value.known(datum(entry.getValue())),
                        Origin.at(Place.at("settings.py", 1)))));
    Application site = new Application("site", "", Framework.DJANGO, Fact.unset("django.version"));
    FailureView view = new FailureView("django.views.csrf.csrf_failure", FailureView.State.FITS);
    return Deployment.of(
            site,
            Environment.production("settings", "the only one"),
            Settings.of(Settings.Naming.EXACT, facts))
        .fact(
            Facts.GIVEN_ENVIRONMENT,
            new Fact<>(
                "environment", Value.known(new GivenEnvironment(Set.of(), true)), Origin.none()))
        .fact(Facts.CSRF_FAILURE_VIEW, new Fact<>("view", Value.known(view), Origin.none()))
        .build();
  }

  private static Datum datum(JsonNode node) {
    if (node.isString()) {
      return Datum.text(node.asString());
    }
    if (node.isBoolean()) {
      return new Datum.Flag(node.asBoolean());
    }
    if (node.isIntegralNumber()) {
      return new Datum.Whole(node.bigIntegerValue());
    }
    if (node.isArray()) {
      return new Datum.Items("list", node.valueStream().map(item -> datum(item)).toList());
    }
    if (node.isObject()) {
      Map<String, Datum> entries = new LinkedHashMap<>();
      node.propertyStream().forEach(entry -> entries.put(entry.getKey(), datum(entry.getValue())));
      return new Datum.Table(entries);
    }
    return new Datum.Nothing();
  }
}
