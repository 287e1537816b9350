package dev.seaworthy.checks.jmx;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class JmxChecks {
  private JmxChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(new AdminMbeanOn(), new RemoteUnprotected());
  }
}
