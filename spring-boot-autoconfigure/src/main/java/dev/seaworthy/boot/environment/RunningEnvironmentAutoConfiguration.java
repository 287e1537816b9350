package dev.seaworthy.boot.environment;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Says which environment the application runs in. */
@AutoConfiguration
public class RunningEnvironmentAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean(RunningEnvironment.class)
  RunningEnvironment seaworthyRunningEnvironment(Environment environment) {
    return RunningEnvironment.of(environment);
  }
}
