package dev.seaworthy.boot.gate;

import dev.seaworthy.boot.environment.GivenSettings;
import dev.seaworthy.boot.environment.RunningEnvironment;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.env.Environment;

/** What a critical finding does to the start of an application. */
public enum Enforcement {
  /** It stops the start. */
  REFUSE,
  /** It is logged. */
  WARN,
  /** Nobody looks. */
  OFF;

  /** The property that says so. */
  public static final String PROPERTY = "seaworthy.enforce";

  /**
   * What an environment says: {@link #REFUSE} unless told otherwise, and {@link #WARN} in a test of
   * Spring Boot's, whose settings are not those of a deployment.
   */
  static Enforcement in(Environment environment) {
    return GivenSettings.in(environment)
        .value(PROPERTY, Bindable.of(Enforcement.class))
        .orElse(RunningEnvironment.isBootTest(environment) ? WARN : REFUSE);
  }
}
