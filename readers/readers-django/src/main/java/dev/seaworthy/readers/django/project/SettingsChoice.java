package dev.seaworthy.readers.django.project;

import java.util.Locale;
import java.util.Set;

/**
 * One way to start a project: a settings module, or a class of one.
 *
 * @param module the dotted name of the module
 * @param configuration the name of the class, empty if the module itself is the settings
 */
public record SettingsChoice(String module, String configuration)
    implements Comparable<SettingsChoice> {

  private static final Set<String> PRODUCTION = Set.of("prod", "production", "prd", "live");

  /** A module. */
  public static SettingsChoice of(String module) {
    return new SettingsChoice(module, "");
  }

  /** Reads {@code module} or {@code module:Class}. */
  public static SettingsChoice parse(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? of(text)
        : new SettingsChoice(text.substring(0, colon), text.substring(colon + 1));
  }

  /**
   * The name as the project writes it: {@code shop.settings.production}, {@code
   * shop.settings:Prod}.
   */
  public String name() {
    return configuration.isEmpty() ? module : module + ":" + configuration;
  }

  /**
   * The part that names the environment, in lower case: {@code production}; empty for the only one.
   */
  public String environment() {
    String last =
        configuration.isEmpty() ? module.substring(module.lastIndexOf('.') + 1) : configuration;
    String plain = last.toLowerCase(Locale.ROOT).replaceAll("^settings[_-]?|[_-]?settings$", "");
    return plain.replace("config", "").isEmpty() ? "" : plain;
  }

  /** Whether a person means it by a name: the whole one, or its environment's. */
  boolean isCalled(String text) {
    return name().equals(text) || environment().equals(text) || configuration.equals(text);
  }

  /** Whether its name says production. */
  public boolean soundsLikeProduction() {
    for (String word : environment().split("[_-]")) {
      if (PRODUCTION.contains(word)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int compareTo(SettingsChoice other) {
    return name().compareTo(other.name());
  }

  // Written out for a fast start: see what Site says.

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof SettingsChoice choice
            && choice.module.equals(module)
            && choice.configuration.equals(configuration));
  }

  @Override
  public int hashCode() {
    return module.hashCode() * 31 + configuration.hashCode();
  }

  @Override
  public String toString() {
    return name();
  }
}
