package dev.seaworthy.checks.deps;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class DepsChecks {
  private DepsChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new BootOutOfSupport(),
        new DjangoOutOfSupport(),
        new KnownVulnerable(),
        new PythonOutOfSupport());
  }
}
