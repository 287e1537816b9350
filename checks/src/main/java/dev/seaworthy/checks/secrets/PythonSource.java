package dev.seaworthy.checks.secrets;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Value;
import java.util.Optional;

/** How the value of a Django setting got into force. */
final class PythonSource {
  private PythonSource() {}

  /** How it got there, knowing what stands behind it. */
  static Secret.Written of(Fact<?> fact, Optional<String> behind) {
    if (fact.value() instanceof Value.DefaultInForce<?>) {
      return Secret.Written.FALLBACK;
    }
    if (fact.origin().suppliers().isEmpty()) {
      return Secret.Written.LITERAL;
    }
    return behind.isPresent() ? Secret.Written.SUPPLIED_OVER_FALLBACK : Secret.Written.SUPPLIED;
  }

  /** The default that the settings have for it: the one in force, or the one that is replaced. */
  static Optional<String> behind(Deployment deployment, Fact<String> fact) {
    if (fact.value() instanceof Value.DefaultInForce<String>) {
      return fact.inForce();
    }
    return deployment
        .fact(Facts.SETTINGS_UNSUPPLIED)
        .inForce()
        .map(settings -> settings.text(fact.name()))
        .filter(other -> other.isSet() && other.origin().suppliers().isEmpty())
        .flatMap(Fact::inForce);
  }
}
