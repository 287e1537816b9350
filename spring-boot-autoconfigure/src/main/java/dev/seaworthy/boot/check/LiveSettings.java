package dev.seaworthy.boot.check;

import dev.seaworthy.boot.origins.Origins;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The settings in force in a running environment, as Spring Boot itself finds them: which source
 * wins, which it hides, which names fill its placeholders. Used once.
 *
 * <p>A name of the process environment is a setting where a file has that setting, or where it
 * begins as Spring Boot's own do; the rest of the process environment is nobody's setting.
 */
final class LiveSettings {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}:]+)");
  private static final String RANDOM = "${random.";
  private static final List<String> ROOTS =
      List.of("spring.", "server.", "management.", "logging.", "seaworthy.");

  /** Deeper than anybody nests placeholders. */
  private static final int DEEPEST = 5;

  private final ConfigurableEnvironment environment;
  private final List<ConfigurationPropertySource> sources = new ArrayList<>();

  private LiveSettings(ConfigurableEnvironment environment) {
    this.environment = environment;
    ConfigurationPropertySources.get(environment).forEach(sources::add);
  }

  /** The settings of an environment. */
  static Settings of(ConfigurableEnvironment environment) {
    LiveSettings live = new LiveSettings(environment);
    List<Fact<Datum>> facts = new ArrayList<>();
    live.names().forEach((name, written) -> live.fact(name, written).ifPresent(facts::add));
    return Settings.of(Settings.Naming.RELAXED, facts);
  }

  /** Every setting's name, with the spelling that a report shows. */
  private Map<ConfigurationPropertyName, String> names() {
    Map<ConfigurationPropertyName, String> names = new LinkedHashMap<>();
    for (int i = sources.size() - 1; i >= 0; i--) {
      if (sources.get(i).getUnderlyingSource() instanceof EnumerablePropertySource<?> enumerable
          && !isAmbient(enumerable)) {
        for (String written : enumerable.getPropertyNames()) {
          ConfigurationPropertyName name = ConfigurationPropertyName.adapt(written, '.');
          if (!name.isEmpty()) {
            names.putIfAbsent(name, written);
          }
        }
      }
    }
    for (ConfigurationPropertySource each : sources) {
      if (each instanceof IterableConfigurationPropertySource iterable
          && each.getUnderlyingSource() instanceof PropertySource<?> source
          && isAmbient(source)) {
        iterable.stream()
            .filter(name -> ROOTS.stream().anyMatch(name.toString()::startsWith))
            .forEach(name -> names.putIfAbsent(name, name.toString()));
      }
    }
    return names;
  }

  /** Whether a source holds what the machine, the JVM or the process has, settings among it. */
  private static boolean isAmbient(PropertySource<?> source) {
    return source instanceof SystemEnvironmentPropertySource
        || source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
  }

  private Optional<Fact<Datum>> fact(ConfigurationPropertyName name, String written) {
    int owner = owner(name);
    List<Layer> layers = new ArrayList<>();
    @Nullable String raw = null;
    for (int i = 0; i < sources.size(); i++) {
      ConfigurationProperty found = sources.get(i).getConfigurationProperty(name);
      if (found != null && i >= owner) {
        String text = String.valueOf(found.getValue());
        if (layers.isEmpty() && owner >= 0 && i > owner) {
          return Optional.empty();
        }
        raw = raw == null ? text : raw;
        layers.add(Origins.layer(found.getOrigin(), text));
      }
    }
    if (raw == null) {
      return Optional.empty();
    }
    Origin origin =
        new Origin(layers.subList(0, 1), suppliers(raw, DEEPEST), layers.subList(1, layers.size()));
    return Optional.of(new Fact<>(written, value(raw), origin));
  }

  /**
   * The source that a list's item must come from: a list is taken whole; -1 for what is no item.
   */
  private int owner(ConfigurationPropertyName name) {
    for (int i = 0; i < name.getNumberOfElements(); i++) {
      if (name.isNumericIndex(i)) {
        ConfigurationPropertyName first = name.chop(i).append("[0]");
        for (int source = 0; source < sources.size(); source++) {
          if (startsList(sources.get(source), name.chop(i), first)) {
            return source;
          }
        }
      }
    }
    return -1;
  }

  private static boolean startsList(
      ConfigurationPropertySource source,
      ConfigurationPropertyName list,
      ConfigurationPropertyName first) {
    return source.getConfigurationProperty(list) != null
        || source.getConfigurationProperty(first) != null
        || (source instanceof IterableConfigurationPropertySource iterable
            && iterable.stream().anyMatch(first::isAncestorOf));
  }

  private Value<Datum> value(String raw) {
    if (!raw.contains("${")) {
      return Value.known(Datum.text(raw));
    }
    if (raw.contains(RANDOM)) {
      return Value.unknown(List.of(), "it is drawn at random at each start");
    }
    try {
      return Value.known(Datum.text(environment.resolveRequiredPlaceholders(raw)));
    } catch (IllegalArgumentException e) {
      List<String> missing =
          placeholders(raw).stream().filter(each -> !environment.containsProperty(each)).toList();
      return Value.unknown(missing, "nothing that is loaded sets it");
    }
  }

  private List<Layer> suppliers(String raw, int deep) {
    List<Layer> suppliers = new ArrayList<>();
    if (!raw.contains("${") || deep == 0) {
      return suppliers;
    }
    for (String name : placeholders(raw)) {
      supplier(name)
          .ifPresent(
              layer -> {
                suppliers.add(layer);
                suppliers.addAll(suppliers(layer.raw(), deep - 1));
              });
    }
    return suppliers;
  }

  private static Set<String> placeholders(String raw) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = PLACEHOLDER.matcher(raw);
    while (matcher.find()) {
      names.add(matcher.group(1).strip());
    }
    return names;
  }

  private Optional<Layer> supplier(String name) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (!ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)) {
        Object value = source.getProperty(name);
        if (value != null) {
          return Optional.of(Origins.layer(source, name, String.valueOf(value)));
        }
      }
    }
    return Optional.empty();
  }
}
