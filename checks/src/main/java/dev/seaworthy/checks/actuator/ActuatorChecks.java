package dev.seaworthy.checks.actuator;

import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of this area, by name. */
public final class ActuatorChecks {
  private ActuatorChecks() {}

  /** Every check of this area, sorted by id. */
  public static List<Rule> all() {
    return List.of(
        new AllEndpointsExposed(),
        new Boot1Open(),
        new DefaultChainOpen(),
        new ExchangesRecordCredentials(),
        new GatewayWritable(),
        new HealthDetailsShown(),
        new HeapdumpExposed(),
        new InfoRevealsEnvironment(),
        new JolokiaExposed(),
        new LoggersWritable(),
        new MetricsAnonymous(),
        new OnPublicPort(),
        new RawValuesShown(),
        new RootBasePath(),
        new SensitiveEndpointAnonymous(),
        new WriteEndpointExposed());
  }

  /** Those that can find something critical in a Spring Boot application. */
  public static List<Rule> critical() {
    return List.of(
        new Boot1Open(),
        new DefaultChainOpen(),
        new GatewayWritable(),
        new HeapdumpExposed(),
        new JolokiaExposed(),
        new RawValuesShown(),
        new SensitiveEndpointAnonymous(),
        new WriteEndpointExposed());
  }
}
