package dev.seaworthy.boot.values;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Gathers the types that may stand in a signed cookie. */
@AutoConfiguration
public class ValuesAutoConfiguration {
  @Bean
  @Lazy
  @ConditionalOnMissingBean(AllowedTypes.class)
  AllowedTypes seaworthyAllowedTypes(ObjectProvider<AllowedType<?>> own) {
    return AllowedTypes.standardAnd(own.orderedStream().toList());
  }
}
