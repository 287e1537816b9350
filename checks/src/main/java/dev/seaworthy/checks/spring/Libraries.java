package dev.seaworthy.checks.spring;

import dev.seaworthy.engine.deployment.Dependencies;
import dev.seaworthy.engine.deployment.Dependencies.Dependency;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import java.util.List;
import java.util.Optional;

/** The libraries an application is built with, as far as its build tells. */
public final class Libraries {
  /** Whether a library is there. */
  public enum Presence {
    /** The build names it. */
    PRESENT,
    /** The build was understood whole and does not name it. */
    ABSENT,
    /** The build was not read, or not understood whole. */
    UNKNOWN
  }

  private static final Dependencies NOTHING_READ = new Dependencies(List.of(), false);

  private final Dependencies dependencies;

  private Libraries(Dependencies dependencies) {
    this.dependencies = dependencies;
  }

  /** The libraries of a deployment's application. */
  public static Libraries of(Deployment deployment) {
    return new Libraries(deployment.fact(Facts.DEPENDENCIES).inForce().orElse(NOTHING_READ));
  }

  /** The first library whose artifact name begins with one of these. */
  public Optional<Dependency> startingWith(String... prefixes) {
    return dependencies.find(
        each -> {
          for (String prefix : prefixes) {
            if (each.artifact().startsWith(prefix)) {
              return true;
            }
          }
          return false;
        });
  }

  /** Whether a library is there whose artifact name begins with one of these. */
  public Presence presenceOf(String... prefixes) {
    if (startingWith(prefixes).isPresent()) {
      return Presence.PRESENT;
    }
    return dependencies.complete() ? Presence.ABSENT : Presence.UNKNOWN;
  }
}
