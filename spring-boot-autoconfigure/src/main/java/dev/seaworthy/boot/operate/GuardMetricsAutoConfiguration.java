package dev.seaworthy.boot.operate;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.store.Scribe;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.tables.AddressLists;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** What the guard does, in numbers, bound to whatever registries there are. */
@AutoConfiguration(afterName = "dev.seaworthy.boot.store.StoreAutoConfiguration")
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnBean({Scribe.class, AddressLists.class})
public class GuardMetricsAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean(name = "seaworthyGuardMetrics")
  MeterBinder seaworthyGuardMetrics(
      Scribe scribe, Guard guard, AddressLists lists, Courier courier) {
    return new GuardMetrics(scribe, guard, lists, courier, Clock.systemUTC());
  }
}
