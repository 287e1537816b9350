package dev.seaworthy.checks.injection;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class InjectionChecks {
  private InjectionChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(new AutoescapeOff());
  }
}
