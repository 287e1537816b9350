package dev.seaworthy.boot.operate;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.store.Scribe;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.tables.AddressLists;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators watch, for the libraries that are there. */
@AutoConfiguration(
    afterName = {
      "dev.seaworthy.boot.store.StoreAutoConfiguration",
      "dev.seaworthy.boot.door.DoorAutoConfiguration"
    })
@ConditionalOnBean({Scribe.class, Guard.class})
public class OperateAutoConfiguration {
  /** Health, under the name {@code guard}. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(HealthIndicator.class)
  @ConditionalOnBooleanProperty(name = "management.health.guard.enabled", matchIfMissing = true)
  static class OnHealth {
    @Bean
    @ConditionalOnMissingBean(name = "guardHealthIndicator")
    HealthIndicator guardHealthIndicator(Scribe scribe, Guard guard) {
      return new GuardHealth(scribe, guard);
    }
  }

  /** Metrics, bound to whatever registries there are. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterBinder.class)
  @ConditionalOnBean(AddressLists.class)
  static class OnMetrics {
    @Bean
    @ConditionalOnMissingBean(name = "seaworthyGuardMetrics")
    MeterBinder seaworthyGuardMetrics(
        Scribe scribe, Guard guard, AddressLists lists, Courier courier) {
      return new GuardMetrics(scribe, guard, lists, courier, Clock.systemUTC());
    }
  }
}
