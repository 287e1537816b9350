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

  /** Those that can find something critical in a Spring Boot application. */
  public static List<Rule> critical() {
    return List.of(new RemoteUnprotected());
  }
}
