package dev.seaworthy.boot.key;

import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.signing.keys.KeyRing;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Makes the ring of the application's keys, once somebody asks for it. */
@AutoConfiguration(after = RunningEnvironmentAutoConfiguration.class)
public class KeyAutoConfiguration {
  /**
   * The keys. Lazy: an application that signs nothing needs none.
   *
   * @throws UnusableKeyException in production, when the key is missing, weak or a placeholder
   */
  @Bean
  @Lazy
  @ConditionalOnMissingBean(KeyRing.class)
  KeyRing seaworthyKeyRing(Environment environment, RunningEnvironment running) {
    return new KeySource(environment, running).ring();
  }
}
