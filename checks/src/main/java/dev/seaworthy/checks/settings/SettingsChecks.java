package dev.seaworthy.checks.settings;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class SettingsChecks {
  private SettingsChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new BeanOverridingOn(),
        new DeadProperty(),
        new DevelopmentProfileActive(),
        new DevelopmentServerInProduction(),
        new EnvFileAsProperties(),
        new EnvironmentsNotSeparated(),
        new ProductionProfileNotActive(),
        new ProfileFixedInArtifact(),
        new RequiredImportOptional(),
        new SecurityAutoconfigExcluded());
  }
}
