package dev.seaworthy.checks.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.engine.audit.Audit;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.FailureView;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.GivenEnvironment;
import dev.seaworthy.engine.deployment.Survey;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows against what the real Django 5.2 answered for the same settings. */
class DjangoChecksVectorsTest {
  private static final String FILE = "deploy_checks";

  /** The defaults of Django 5.2 for the settings that the rows look at. */
  private static final String DEFAULTS =
      """
      {"DEBUG": false, "ALLOWED_HOSTS": [], "MIDDLEWARE": [], "INSTALLED_APPS": [],
       "SECURE_HSTS_SECONDS": 0, "SECURE_HSTS_INCLUDE_SUBDOMAINS": false,
       "SECURE_HSTS_PRELOAD": false, "SECURE_CONTENT_TYPE_NOSNIFF": true,
       "SECURE_SSL_REDIRECT": false, "SECURE_REFERRER_POLICY": "same-origin",
       "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin", "X_FRAME_OPTIONS": "DENY",
       "SESSION_COOKIE_SECURE": false, "SESSION_COOKIE_HTTPONLY": true,
       "CSRF_COOKIE_SECURE": false, "CSRF_USE_SESSIONS": false, "SECRET_KEY": "",
       "SECRET_KEY_FALLBACKS": [], "CSRF_TRUSTED_ORIGINS": [], "STATICFILES_DIRS": [],
       "MEDIA_ROOT": "", "STATIC_ROOT": null,
       "CACHES": {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}}
      """;

  static Stream<JsonNode> cases() {
    return VectorFile.given(FILE).cases().stream()
        .filter(each -> each.path("expect").has("deploy"));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("cases")
  void agreesWithDjangoOnIdsAndLevels(JsonNode each) {
    assertThat(messages(each, true))
        .as(each.path("id").asString())
        .isEqualTo(expected(each, "deploy"));
    assertThat(messages(each, false))
        .as(each.path("id").asString())
        .isEqualTo(expected(each, "plain"));
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

  @Test
  void everyIdOfDjangoIsOneRow() {
    Set<String> recorded =
        VectorFile.copy(FILE).cases().stream()
            .flatMap(each -> each.path("expect").path("deploy").valueStream())
            .map(message -> message.path("id").asString())
            .collect(Collectors.toSet());
    List<String> ids =
        DjangoChecks.all().stream().map(row -> row.declaration().alias().orElseThrow()).toList();
    assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(recorded);
  }

  private static Map<String, Long> messages(JsonNode each, boolean deploy) {
    List<Rule> rules =
        DjangoChecks.all().stream()
            .filter(rule -> deploy || !rule.declaration().deployOnly())
            .toList();
    Report report =
        Audit.by(rules, LocalDate.of(2026, 11, 22))
            .of(new Survey(List.of(deployment(each)), List.of()), List.of());
    assertThat(report.failures()).isEmpty();
    assertThat(report.open()).isEmpty();
    return report.findings().stream()
        .collect(Collectors.groupingBy(Finding::id, Collectors.counting()));
  }

  private static Map<String, Long> expected(JsonNode each, String run) {
    return each.path("expect")
        .path(run)
        .valueStream()
        .collect(Collectors.groupingBy(one -> one.path("id").asString(), Collectors.counting()));
  }

  private static Deployment deployment(JsonNode each) {
    Map<String, Fact<Datum>> facts = new LinkedHashMap<>();
    JsonMapper.shared()
        .readTree(DEFAULTS)
        .propertyStream()
        .forEach(
            entry ->
                facts.put(
                    entry.getKey(),
                    new Fact<>(
                        entry.getKey(),
                        new Value.Unset<>(Optional.of(datum(entry.getValue())), "Django 5.2"),
                        Origin.none())));
    each.path("settings")
        .propertyStream()
        .forEach(
            entry ->
                facts.put(
                    entry.getKey(),
                    new Fact<>(
                        entry.getKey(),
                        Value.known(datum(entry.getValue())),
                        Origin.at(Place.at("settings.py", 1)))));
    Application site = new Application("site", "", Framework.DJANGO, Fact.unset("django.version"));
    Set<String> filled =
        each.path("env")
            .propertyStream()
            .filter(entry -> !entry.getValue().asString().isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return Deployment.of(
            site,
            Environment.production("settings", "the only one"),
            Settings.of(Settings.Naming.EXACT, facts.values()))
        .fact(
            Facts.GIVEN_ENVIRONMENT,
            new Fact<>(
                "environment", Value.known(new GivenEnvironment(filled, true)), Origin.none()))
        .fact(
            Facts.CSRF_FAILURE_VIEW,
            new Fact<>("view", Value.known(view(each.path("settings"))), Origin.none()))
        .build();
  }

  private static FailureView view(JsonNode settings) {
    String path = settings.path("CSRF_FAILURE_VIEW").asString("django.views.csrf.csrf_failure");
    FailureView.State state =
        path.startsWith("django.views.defaults.")
            ? FailureView.State.TAKES_OTHER_ARGUMENTS
            : path.startsWith("django.")
                ? FailureView.State.FITS
                : FailureView.State.NO_SUCH_MODULE;
    return new FailureView(path, state);
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
    if (node.isNumber()) {
      return new Datum.Real(node.asDouble());
    }
    if (node.isArray()) {
      List<Datum> items = new ArrayList<>();
      node.valueStream().forEach(item -> items.add(datum(item)));
      return new Datum.Items("list", items);
    }
    if (node.isObject()) {
      Map<String, Datum> entries = new LinkedHashMap<>();
      node.propertyStream().forEach(entry -> entries.put(entry.getKey(), datum(entry.getValue())));
      return new Datum.Table(entries);
    }
    return new Datum.Nothing();
  }
}
