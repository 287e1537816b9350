package dev.seaworthy.boot.gate;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/** Puts the gate in front of the application's start. */
@AutoConfiguration
public class StartGateAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  static StartGate seaworthyStartGate(ConfigurableEnvironment environment) {
    return new StartGate(environment);
  }
}
