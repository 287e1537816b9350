package shop;

import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Hiding {
  @Bean
  SanitizingFunction hiding() {
    return data -> data.getKey().startsWith("shop.") ? data : data.withSanitizedValue();
  }
}
