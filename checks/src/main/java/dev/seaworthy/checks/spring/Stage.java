package dev.seaworthy.checks.spring;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import java.util.stream.Stream;

/** Whether an environment is a developer's machine or a test rather than a deployment. */
public final class Stage {
  private Stage() {}

  /** Whether the environment is not production, and one of its names says development or test. */
  public static boolean isDevelopment(Environment environment) {
    return !environment.production()
        && Stream.of(environment.name().split("[,+ ]", -1)).anyMatch(ProfileName::isDevelopment);
  }

  /** The same, of a deployment's environment. */
  public static boolean isDevelopment(Deployment deployment) {
    return isDevelopment(deployment.environment());
  }
}
