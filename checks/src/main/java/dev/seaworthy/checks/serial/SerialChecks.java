package dev.seaworthy.checks.serial;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of objects that are made from what others send. */
public final class SerialChecks {
  private SerialChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(new JacksonDefaultTyping(), new JavaObjectsAccepted());
  }

  /** Those that can find something critical in a Spring Boot application. */
  public static List<Rule> critical() {
    return List.of(new JavaObjectsAccepted());
  }
}
