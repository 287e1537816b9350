package dev.seaworthy.engine.check;

import dev.seaworthy.engine.deployment.Deployment;
import java.util.List;

/**
 * One rule about all environments of an application together, such as the same key in two of them.
 * Implementations are stateless, and so safe to use from any thread.
 */
public non-sealed interface ApplicationCheck extends Rule {
  /**
   * Judges one application.
   *
   * @param deployments the application in each of its environments, at least one
   */
  Outcome examine(List<Deployment> deployments);
}
