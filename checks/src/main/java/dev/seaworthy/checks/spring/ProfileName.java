package dev.seaworthy.checks.spring;

import java.util.Locale;
import java.util.Set;

/** What the usual names of profiles and environments mean. */
public final class ProfileName {
  private static final Set<String> DEVELOPMENT =
      Set.of(
          "dev",
          "devel",
          "develop",
          "development",
          "local",
          "test",
          "tests",
          "testing",
          "debug",
          "demo",
          "ci",
          "continuousintegration",
          "pytest",
          "devstack",
          "docker-dev");

  private static final Set<String> PRODUCTION = Set.of("prod", "production", "prd", "live");

  private ProfileName() {}

  /** Whether it names a developer's machine, a test or a demonstration. */
  public static boolean isDevelopment(String name) {
    return DEVELOPMENT.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether it names production. */
  public static boolean isProduction(String name) {
    return PRODUCTION.contains(name.toLowerCase(Locale.ROOT));
  }
}
