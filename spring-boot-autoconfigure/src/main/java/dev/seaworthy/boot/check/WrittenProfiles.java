package dev.seaworthy.boot.check;

import dev.seaworthy.boot.origins.Origins;
import dev.seaworthy.engine.deployment.Profiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * The profiles that are active, and those of well-known names that some file is written for. Only
 * those names are asked for: a class path cannot be listed without opening all of it.
 */
final class WrittenProfiles {
  private static final List<String> NAMES =
      List.of(
          "prod",
          "production",
          "prd",
          "live",
          "staging",
          "stage",
          "uat",
          "qa",
          "test",
          "testing",
          "ci",
          "dev",
          "develop",
          "development",
          "local",
          "docker",
          "cloud",
          "heroku");

  /** Where Spring Boot and the starter look, and how they name a profile's file. */
  private static final List<String> FILES =
      List.of(
          "classpath:application-%s",
          "classpath:config/application-%s",
          "classpath:config/settings/%s",
          "file:./application-%s",
          "file:./config/application-%s",
          "file:./config/settings/%s");

  private static final List<String> EXTENSIONS = List.of(".yml", ".yaml", ".properties");

  private WrittenProfiles() {}

  static Profiles of(ConfigurableEnvironment environment, ClassLoader loader) {
    List<String> active = List.of(environment.getActiveProfiles());
    Set<String> declared = new LinkedHashSet<>(active);
    DefaultResourceLoader resources = new DefaultResourceLoader(loader);
    for (String name : NAMES) {
      if (isWritten(resources, name)) {
        declared.add(name);
      }
    }
    return new Profiles(
        active, new ArrayList<>(declared), isFixed(environment) ? active : List.<String>of());
  }

  private static boolean isWritten(DefaultResourceLoader resources, String profile) {
    for (String file : FILES) {
      for (String extension : EXTENSIONS) {
        if (resources.getResource(String.format(file, profile) + extension).exists()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a file of the application activates them, and nobody outside. */
  private static boolean isFixed(ConfigurableEnvironment environment) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source.containsProperty(AbstractEnvironment.ACTIVE_PROFILES_PROPERTY_NAME)) {
        Origin origin =
            OriginLookup.getOrigin(source, AbstractEnvironment.ACTIVE_PROFILES_PROPERTY_NAME);
        return Origins.place(origin).isPresent();
      }
    }
    return false;
  }
}
