package dev.seaworthy.boot.reports;

import dev.seaworthy.boot.origins.Origins;
import dev.seaworthy.boot.scrubbing.Scrubber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings in force, each with where it was written. The process environment and the properties
 * of the JVM are looked at for secrets, but shown only where they decide about a setting that the
 * application has: the rest is about the machine.
 */
final class EffectiveSettings {
  private static final String ATTACHED = "configurationProperties";

  private final Map<String, Setting> shown = new TreeMap<>();
  private final List<Map.Entry<String, String>> all = new ArrayList<>();

  private EffectiveSettings() {}

  /**
   * One setting.
   *
   * @param value with placeholders filled
   * @param origin where the winning value was written
   */
  private record Setting(String value, String origin) {}

  static EffectiveSettings of(ConfigurableEnvironment environment) {
    EffectiveSettings settings = new EffectiveSettings();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> listed && !isAttached(source)) {
        settings.read(listed, environment);
      }
    }
    return settings;
  }

  /** A scrubber that knows the secrets among all settings, those of the machine included. */
  Scrubber teach(Scrubber scrubber) {
    return scrubber.knowing(all);
  }

  List<ErrorReport.Row> rows(Scrubber scrubber) {
    List<ErrorReport.Row> rows = new ArrayList<>();
    shown.forEach(
        (name, setting) ->
            rows.add(
                new ErrorReport.Row(
                    name, scrubber.value(name, setting.value()), setting.origin())));
    return rows;
  }

  private void read(EnumerablePropertySource<?> source, ConfigurableEnvironment environment) {
    boolean machine = isMachine(source);
    for (String name : source.getPropertyNames()) {
      String value = machine ? raw(source, name) : filled(environment, source, name);
      all.add(Map.entry(name, value));
      if (!machine && !shown.containsKey(name)) {
        shown.put(name, new Setting(value, origin(environment, source, name)));
      }
    }
  }

  /** The value that the application gets under this name, whoever sets it. */
  private static String filled(
      ConfigurableEnvironment environment, EnumerablePropertySource<?> source, String name) {
    try {
      String value = environment.getProperty(name);
      return value == null ? raw(source, name) : value;
    } catch (IllegalArgumentException unfilled) {
      return raw(source, name);
    }
  }

  private static String raw(PropertySource<?> source, String name) {
    Object value = source.getProperty(name);
    return value == null ? "" : value.toString();
  }

  /** The origin of the first source that has the name: the one that wins. */
  private static String origin(
      ConfigurableEnvironment environment, PropertySource<?> otherwise, String name) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (!isAttached(source) && source.containsProperty(name)) {
        return Origins.where(origin(source, name));
      }
    }
    return Origins.where(origin(otherwise, name));
  }

  private static @Nullable Origin origin(PropertySource<?> source, String name) {
    return PropertySourceOrigin.get(source, name);
  }

  private static boolean isAttached(PropertySource<?> source) {
    return source.getName().equals(ATTACHED);
  }

  private static boolean isMachine(PropertySource<?> source) {
    return source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
        || source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
  }
}
