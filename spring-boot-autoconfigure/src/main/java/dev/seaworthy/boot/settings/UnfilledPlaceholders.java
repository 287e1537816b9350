package dev.seaworthy.boot.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Placeholders for names from outside that nothing fills: {@code ${DB_PASSWORD}} without a default.
 *
 * <p>Spring stops at the first one that it needs; here are all that are in force. Only names in
 * capitals count: {@code ${local.server.port}} and its like are filled later by the framework.
 */
final class UnfilledPlaceholders {
  private static final Pattern NAME = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

  /** Filled by the logging system, with names of its own. */
  private static final String LOGGING = "logging.";

  private UnfilledPlaceholders() {}

  /**
   * A name that nothing sets.
   *
   * @param name the name from outside
   * @param property the first property that needs it
   * @param origin where that property is written
   */
  record Unfilled(String name, String property, @Nullable Origin origin) {}

  /** The names that are missing, each once. */
  static List<Unfilled> in(ConfigurableEnvironment environment) {
    Map<String, Unfilled> unfilled = new LinkedHashMap<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> enumerable && isOfTheApplication(source)) {
        for (String property : enumerable.getPropertyNames()) {
          if (enumerable.getProperty(property) instanceof CharSequence value
              && !property.startsWith(LOGGING)) {
            add(environment, enumerable, property, value.toString(), unfilled);
          }
        }
      }
    }
    return new ArrayList<>(unfilled.values());
  }

  private static boolean isOfTheApplication(PropertySource<?> source) {
    return !source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
        && !source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
        && !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source);
  }

  private static void add(
      ConfigurableEnvironment environment,
      EnumerablePropertySource<?> source,
      String property,
      String value,
      Map<String, Unfilled> unfilled) {
    if (!value.contains("${")
        || isFilled(environment, value)
        || !isInForce(environment, source, property)) {
      return;
    }
    Matcher matcher = NAME.matcher(value);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!environment.containsProperty(name)) {
        unfilled.putIfAbsent(name, new Unfilled(name, property, origin(source, property)));
      }
    }
  }

  private static boolean isFilled(ConfigurableEnvironment environment, String value) {
    try {
      environment.resolveRequiredPlaceholders(value);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether no stronger source gives the property another value. */
  private static boolean isInForce(
      ConfigurableEnvironment environment, PropertySource<?> source, String property) {
    ConfigurationPropertyName name = ConfigurationPropertyName.ofIfValid(property);
    if (name == null) {
      return environment.getPropertySources().stream()
          .filter(each -> !ConfigurationPropertySources.isAttachedConfigurationPropertySource(each))
          .filter(each -> each.containsProperty(property))
          .findFirst()
          .filter(source::equals)
          .isPresent();
    }
    for (ConfigurationPropertySource each : ConfigurationPropertySources.get(environment)) {
      if (each.getConfigurationProperty(name) != null) {
        return each.getUnderlyingSource() == source;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Origin origin(PropertySource<?> source, String property) {
    return source instanceof OriginLookup<?> lookup
        ? ((OriginLookup<String>) lookup).getOrigin(property)
        : null;
  }
}
