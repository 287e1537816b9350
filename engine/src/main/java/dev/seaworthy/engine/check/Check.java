package dev.seaworthy.engine.check;

import dev.seaworthy.engine.deployment.Deployment;

/**
 * One rule about a deployment: a declaration and one pure function. Implementations are stateless,
 * and so safe to use from any thread.
 */
public non-sealed interface Check extends Rule {
  /** Judges one application in one environment. Called only for the declared frameworks. */
  Outcome examine(Deployment deployment);
}
