package dev.seaworthy.boot.courier;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** One courier for all errands. */
@AutoConfiguration
public class CourierAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean(Courier.class)
  Courier seaworthyCourier() {
    return new Courier();
  }
}
