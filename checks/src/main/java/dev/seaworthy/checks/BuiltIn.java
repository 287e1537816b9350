package dev.seaworthy.checks;

import dev.seaworthy.engine.check.Checks;
import dev.seaworthy.engine.check.Rule;
import java.util.List;

/**
 * The catalogue as a service, for programs that gather checks by {@link java.util.ServiceLoader}.
 * The command takes {@link Catalogue} directly: looking for a service through all jars would cost
 * every start.
 */
public final class BuiltIn implements Checks {
  /** The catalogue; made by {@link java.util.ServiceLoader}. */
  public BuiltIn() {}

  @Override
  public List<Rule> all() {
    return Catalogue.all();
  }
}
