package dev.seaworthy.boot.settings;

import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Which environments have a file, as far as the loaded property sources tell. */
final class EnvironmentFiles {
  private static final String ON_PROFILE = "spring.config.activate.on-profile";
  private static final String GROUP = "spring.profiles.group.";

  private EnvironmentFiles() {}

  /** Whether some file, document or profile group is written for an environment. */
  static boolean areThere(ConfigurableEnvironment environment, String name) {
    Set<String> names = EnvironmentName.inFileNames(java.util.List.of(name));
    for (PropertySource<?> source : environment.getPropertySources()) {
      for (String each : names) {
        if (isNamed(source, each) || speaksOf(source, each)) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code .env.prod-systemEnvironment}, {@code … [application-prod.yml] …}. */
  private static boolean isNamed(PropertySource<?> source, String name) {
    String label = source.getName();
    return label.contains("-" + name + ".")
        || label.contains(".env." + name + "-")
        || label.contains("/" + name + ".");
  }

  private static boolean speaksOf(PropertySource<?> source, String name) {
    if (!(source instanceof EnumerablePropertySource<?> enumerable)) {
      return false;
    }
    Object onProfile = enumerable.getProperty(ON_PROFILE);
    if (onProfile != null && onProfile.toString().contains(name)) {
      return true;
    }
    for (String each : enumerable.getPropertyNames()) {
      if (each.equals(GROUP + name) || each.startsWith(GROUP + name + "[")) {
        return true;
      }
    }
    return false;
  }
}
