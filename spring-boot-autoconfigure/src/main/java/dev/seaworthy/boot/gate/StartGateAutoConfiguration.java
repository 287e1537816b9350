package dev.seaworthy.boot.gate;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/** Puts the gate in front of the application's start, and a look at all of it behind. */
@AutoConfiguration
public class StartGateAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  static StartGate seaworthyStartGate(ConfigurableEnvironment environment) {
    return new StartGate(environment);
  }

  @Bean
  @ConditionalOnMissingBean
  Afterlook seaworthyAfterlook(ApplicationContext context, ConfigurableEnvironment environment) {
    return new Afterlook(context, environment, Afterlook::onAThreadOfItsOwn);
  }
}
