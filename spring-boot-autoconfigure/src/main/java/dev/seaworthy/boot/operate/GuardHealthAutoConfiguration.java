package dev.seaworthy.boot.operate;

import dev.seaworthy.boot.store.Scribe;
import dev.seaworthy.guard.Guard;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** How the guard is, for who asks for the application's health, under the name {@code guard}. */
@AutoConfiguration(afterName = "dev.seaworthy.boot.store.StoreAutoConfiguration")
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(Scribe.class)
@ConditionalOnBooleanProperty(name = "management.health.guard.enabled", matchIfMissing = true)
public class GuardHealthAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean(name = "guardHealthIndicator")
  HealthIndicator guardHealthIndicator(Scribe scribe, Guard guard) {
    return new GuardHealth(scribe, guard);
  }
}
