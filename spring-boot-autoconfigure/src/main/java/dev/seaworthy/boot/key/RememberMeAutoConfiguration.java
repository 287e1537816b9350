package dev.seaworthy.boot.key;

import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.signing.keys.KeyRing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RememberMeConfigurer;

/** Gives Spring Security's remember-me a key of its own, made from the application's. */
@AutoConfiguration(after = KeyAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({HttpSecurity.class, RememberMeConfigurer.class})
public class RememberMeAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean(RememberMeKey.class)
  RememberMeKey seaworthyRememberMeKey(
      ObjectProvider<KeyRing> keys, Environment environment, RunningEnvironment running) {
    return new RememberMeKey(keys, () -> isUsable(environment, running));
  }

  /** Nobody is locked out before the application is set up: Spring's own random key stays then. */
  private static boolean isUsable(Environment environment, RunningEnvironment running) {
    return !running.production() || GivenKeys.in(environment).isGiven();
  }
}
