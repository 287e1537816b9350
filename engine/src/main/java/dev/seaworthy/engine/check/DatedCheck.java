package dev.seaworthy.engine.check;

import dev.seaworthy.engine.deployment.Deployment;
import java.time.LocalDate;

/**
 * One rule about a deployment whose answer depends on the day it is asked, such as the end of a
 * release line's support. Implementations are stateless, and so safe to use from any thread.
 */
public non-sealed interface DatedCheck extends Rule {
  /**
   * Judges one application in one environment.
   *
   * @param today the day of the audit
   */
  Outcome examine(Deployment deployment, LocalDate today);
}
