package dev.seaworthy.report.settings;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of one environment, by name.
 *
 * @param deployment whose they are
 * @param settings the settings
 */
public record Listing(Deployment deployment, List<Setting> settings) {
  /** Copies the settings. */
  public Listing {
    settings = List.copyOf(settings);
  }

  /**
   * The settings that differ from the framework's defaults.
   *
   * @param usual the framework's default of a setting, where it is known
   * @param all whether to list those too that do not differ
   */
  public static Listing of(
      Deployment deployment, Function<String, Optional<Datum>> usual, boolean all) {
    List<Setting> settings =
        deployment
            .settings()
            .all()
            .filter(Listing::isWhole)
            .map(fact -> new Setting(fact, usual.apply(fact.name())))
            .filter(each -> all || !each.isUsual())
            .sorted(Comparator.comparing(Setting::name))
            .toList();
    return new Listing(deployment, settings);
  }

  /** Parts of settings have facts of their own, under names such as {@code DATABASES.default}. */
  private static boolean isWhole(Fact<Datum> fact) {
    return fact.name().indexOf('.') < 0 && fact.name().indexOf('[') < 0;
  }
}
