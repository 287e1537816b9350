package dev.seaworthy.report.settings;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.Optional;

/**
 * One setting.
 *
 * @param fact what is known of it
 * @param usual the framework's default, where it is known
 */
public record Setting(Fact<Datum> fact, Optional<Datum> usual) {
  /** The name. */
  public String name() {
    return fact.name();
  }

  /** Whether it is the framework's default that holds. */
  public boolean isUsual() {
    return !fact.isSet() || (fact.inForce().isPresent() && fact.inForce().equals(usual));
  }

  /** Whether the framework has a setting of that name. */
  public boolean isDjangos() {
    return usual.isPresent() || DjangoNames.ALL.contains(fact.name());
  }
}
