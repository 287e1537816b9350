package dev.seaworthy.boot.door;

import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.boot.origins.Origins;
import dev.seaworthy.boot.settings.InvalidSettingsException;
import dev.seaworthy.boot.settings.SettingsProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

/**
 * Takes down what is wrong with the properties, each with where it was written, so that all of it
 * is told at once. Values are never shown.
 */
public final class Problems {
  private static final String PREFIX = "seaworthy.";

  private final Environment environment;
  private final List<SettingsProblem> found = new ArrayList<>();

  /** Nothing is wrong yet. */
  public Problems(Environment environment) {
    this.environment = environment;
  }

  /**
   * Takes one down.
   *
   * @param property its name without the prefix, perhaps with an index
   * @param seen what is wrong with it
   * @param mend what to write
   */
  public void add(String property, String seen, String mend) {
    found.add(
        new SettingsProblem(
            PREFIX + property + " " + seen, Origins.where(origin(PREFIX + property)), mend));
  }

  /** Takes down why a value makes nothing, and hands back what stands in for it. */
  <T> T instead(String property, IllegalArgumentException why, T otherwise) {
    String[] parts = String.valueOf(why.getMessage()).split("; ", 2);
    add(property, "cannot be used: " + parts[0], parts.length > 1 ? parts[1] : "correct it");
    return otherwise;
  }

  /** What a value makes; empty, with a problem, if it makes nothing. */
  public <T> Optional<T> read(String property, Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (IllegalArgumentException e) {
      return instead(property, e, Optional.empty());
    }
  }

  /**
   * Fails if anything was found.
   *
   * @throws InvalidSettingsException naming all of it
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      String profiles = String.join(",", RunningEnvironment.profiles(environment));
      throw new InvalidSettingsException(profiles, found);
    }
  }

  /** An item may stand in a list of its own lines, or in one line with commas. */
  private @Nullable Origin origin(String property) {
    int index = property.indexOf('[');
    Origin exact = exactly(property);
    return exact == null && index > 0 ? exactly(property.substring(0, index)) : exact;
  }

  private @Nullable Origin exactly(String property) {
    ConfigurationPropertyName name = ConfigurationPropertyName.of(property);
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      ConfigurationProperty known = source.getConfigurationProperty(name);
      if (known != null) {
        return known.getOrigin();
      }
    }
    return null;
  }
}
