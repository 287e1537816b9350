package dev.seaworthy.boot.courier;

import dev.seaworthy.boot.backoff.BacksOff;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** One courier for all errands. */
@AutoConfiguration
public class CourierAutoConfiguration {
  @Bean
  @BacksOff(Courier.class)
  Courier seaworthyCourier() {
    return new Courier();
  }
}
