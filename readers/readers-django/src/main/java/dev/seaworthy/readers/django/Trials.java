package dev.seaworthy.readers.django;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Key;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.django.evaluate.Surroundings.Supplied;
import dev.seaworthy.readers.django.value.Site;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Evaluates the settings again under another environment, to see what no single evaluation shows:
 * whether a switch understands the text {@code False}, and what stands behind a supplied value. A
 * project that does not start under the other environment has nothing to say about it.
 */
final class Trials {

  /** Settings that are unsafe when they count as true. */
  private static final List<String> SWITCHES =
      List.of(
          "DEBUG",
          "CORS_ALLOW_ALL_ORIGINS",
          "CORS_ORIGIN_ALLOW_ALL",
          "CORS_ALLOW_CREDENTIALS",
          "USE_X_FORWARDED_HOST");

  private static final int MOST_NAMES = 12;

  /** Names of files, which a setting can depend on too, are none of the environment. */
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Settings settings;
  private final Map<String, Supplied> supplied;
  private final Function<Map<String, Supplied>, Optional<Settings>> evaluation;

  Trials(
      Settings settings,
      Map<String, Supplied> supplied,
      Function<Map<String, Supplied>, Optional<Settings>> evaluation) {
    this.settings = settings;
    this.supplied = supplied;
    this.evaluation = evaluation;
  }

  void state(Deployment.Builder builder) {
    Set<String> switches = new LinkedHashSet<>();
    SWITCHES.forEach(each -> switches.addAll(names(settings.fact(each))));
    if (!switches.isEmpty() && switches.size() <= MOST_NAMES) {
      Map<String, Supplied> saysFalse = new HashMap<>(supplied);
      switches.forEach(each -> saysFalse.put(each, new Supplied("False", null)));
      state(builder, Facts.SETTINGS_WHEN_FALSE, saysFalse);
    }
    Map<String, Supplied> without = new HashMap<>(supplied);
    if (without.values().removeIf(each -> each.site() != null)) {
      state(builder, Facts.SETTINGS_UNSUPPLIED, without);
    }
  }

  private void state(
      Deployment.Builder builder, Key<Settings> key, Map<String, Supplied> environment) {
    evaluation
        .apply(environment)
        .ifPresent(
            other -> builder.fact(key, new Fact<>(key.name(), Value.known(other), Origin.none())));
  }

  /** The names of the environment that a setting depends on. */
  private Set<String> names(Fact<Datum> setting) {
    Set<String> names = new LinkedHashSet<>();
    if (setting.value() instanceof Value.DefaultInForce<Datum> byDefault) {
      names.addAll(byDefault.names());
    } else if (setting.value() instanceof Value.Unknown<Datum> unknown) {
      names.addAll(unknown.names());
    }
    setting.origin().suppliers().forEach(layer -> names.addAll(suppliedAt(layer)));
    names.removeIf(each -> !VARIABLE.matcher(each).matches());
    return names;
  }

  private List<String> suppliedAt(Layer layer) {
    return supplied.entrySet().stream()
        .filter(each -> isAt(layer, each.getKey(), each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isAt(Layer layer, String name, Supplied value) {
    Site site = value.site();
    return site == null
        ? layer.place().isEmpty() && layer.source().equals(name)
        : layer
            .place()
            .filter(place -> place.file().equals(site.file()) && place.line() == site.line())
            .isPresent();
  }
}
