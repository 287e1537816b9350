package dev.seaworthy.boot.key;

import dev.seaworthy.boot.environment.GivenSettings;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.boot.origins.Origins;
import dev.seaworthy.checks.secrets.SecretValue;
import dev.seaworthy.signing.keys.KeyFault;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.keys.WeakKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;

/**
 * The keys that the environment gives: the current one, and the older ones that may still be read.
 *
 * @param current the text of {@code seaworthy.secret-key}; further lines of it are older keys, as
 *     in a file of keys
 * @param fallbacks the texts of {@code seaworthy.secret-key-fallbacks}
 * @param where where the current key is written
 */
record GivenKeys(String current, List<String> fallbacks, String where) {
  /** The property that {@code SECRET_KEY_FALLBACKS} feeds. */
  static final String FALLBACKS = "seaworthy.secret-key-fallbacks";

  GivenKeys {
    fallbacks = List.copyOf(fallbacks);
  }

  /** The keys of an environment; the current one is empty when none is given. */
  static GivenKeys in(Environment environment) {
    GivenSettings given = GivenSettings.in(environment);
    List<String> current =
        given
            .text(RunningEnvironment.SECRET_KEY)
            .map(text -> text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList())
            .orElse(List.of());
    List<String> older =
        new ArrayList<>(current.subList(Math.min(1, current.size()), current.size()));
    given
        .texts(FALLBACKS)
        .ifPresent(
            texts ->
                texts.stream()
                    .flatMap(String::lines)
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .forEach(older::add));
    return new GivenKeys(current.isEmpty() ? "" : current.get(0), older, where(environment));
  }

  boolean isGiven() {
    return !current.isEmpty();
  }

  /** The ring of them. */
  KeyRing ring() {
    return KeyRing.of(current, fallbacks);
  }

  /** Why nobody should sign with them in production; empty when they are good. */
  List<String> faults() {
    if (!isGiven()) {
      return List.of("SECRET_KEY (seaworthy.secret-key) is missing");
    }
    List<String> faults = new ArrayList<>();
    for (WeakKey weak : ring().weakKeys()) {
      if (weak.place().equals(KeyRing.KEY_NAME)) {
        weak.faults().stream()
            .sorted()
            .map(GivenKeys::said)
            .map(this::ofCurrent)
            .forEach(faults::add);
      }
    }
    if (faults.isEmpty()) {
      SecretValue value = SecretValue.of(current);
      if (value.isPublished()) {
        faults.add(ofCurrent("is " + value.shown()));
      }
    }
    return faults;
  }

  private String ofCurrent(String fault) {
    return "SECRET_KEY (" + where + ") " + fault;
  }

  private static String said(KeyFault fault) {
    return switch (fault) {
      case TOO_SHORT -> "has under " + KeyFault.LEAST_LENGTH + " characters";
      case TOO_UNIFORM -> "has under " + KeyFault.LEAST_DISTINCT + " different characters";
      case MADE_BY_TEMPLATE ->
          "starts with " + KeyFault.INSECURE_PREFIX + ": a project template made it";
    };
  }

  private static String where(Environment environment) {
    return Optional.ofNullable(property(environment))
        .map(found -> Origins.where(found.getOrigin()))
        .orElse("nowhere");
  }

  private static @Nullable ConfigurationProperty property(Environment environment) {
    ConfigurationPropertyName name = ConfigurationPropertyName.of(RunningEnvironment.SECRET_KEY);
    for (ConfigurationPropertySource each : ConfigurationPropertySources.get(environment)) {
      ConfigurationProperty found = each.getConfigurationProperty(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "GivenKeys[%d characters, %d older]", current.length(), fallbacks.size());
  }
}
