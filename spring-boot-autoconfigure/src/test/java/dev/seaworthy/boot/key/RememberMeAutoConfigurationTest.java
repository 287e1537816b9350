package dev.seaworthy.boot.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;

class RememberMeAutoConfigurationTest {
  private static final String GOOD = "cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn";

  private final WebApplicationContextRunner runner =
      new WebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  RunningEnvironmentAutoConfiguration.class,
                  KeyAutoConfiguration.class,
                  RememberMeAutoConfiguration.class,
                  SecurityAutoConfiguration.class,
                  ServletWebSecurityAutoConfiguration.class,
                  UserDetailsServiceAutoConfiguration.class));

  @Test
  void theKeyIsTheSameAfterARestartAndChangesWithTheSecretKey() {
    String[] keys = new String[3];
    for (int i = 0; i < keys.length; i++) {
      int at = i;
      runner
          .withUserConfiguration(Remembering.class)
          .withPropertyValues("seaworthy.secret-key=" + GOOD + (at < 2 ? "" : "x"))
          .run(context -> keys[at] = key(context));
    }
    assertThat(keys[0]).hasSize(64).isEqualTo(keys[1]).isNotEqualTo(keys[2]);
    assertThat(keys[0]).doesNotContain(GOOD);
  }

  @Test
  void aKeyOfTheApplicationsOwnStays() {
    runner
        .withUserConfiguration(WithOwnKey.class)
        .withPropertyValues("seaworthy.secret-key=" + GOOD)
        .run(context -> assertThat(key(context)).isEqualTo("own"));
  }

  @Test
  void rememberMeIsSwitchedOnNowhere() {
    runner
        .withPropertyValues("seaworthy.secret-key=" + GOOD)
        .run(context -> assertThat(filters(context)).isZero());
  }

  @Test
  void withoutASecretKeySpringsOwnRandomOneStays() {
    runner
        .withUserConfiguration(Remembering.class)
        .run(context -> assertThat(key(context)).hasSize(36));
  }

  @Test
  void aWeakKeyIsRefused() {
    runner
        .withUserConfiguration(Remembering.class)
        .withPropertyValues("seaworthy.secret-key=short")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasRootCauseInstanceOf(UnusableKeyException.class));
  }

  @Test
  void withoutSpringSecurityThereIsNothingToDo() {
    runner
        .withClassLoader(new FilteredClassLoader("org.springframework.security"))
        .run(
            context ->
                assertThat(context).hasNotFailed().doesNotHaveBean("seaworthyRememberMeKey"));
  }

  private static String key(ApplicationContext context) {
    return context.getBean(FilterChainProxy.class).getFilterChains().stream()
        .flatMap(chain -> chain.getFilters().stream())
        .filter(RememberMeAuthenticationFilter.class::isInstance)
        .map(filter -> ((RememberMeAuthenticationFilter) filter).getRememberMeServices())
        .map(services -> ((AbstractRememberMeServices) services).getKey())
        .findFirst()
        .orElseThrow();
  }

  private static long filters(ApplicationContext context) {
    return context.getBean(FilterChainProxy.class).getFilterChains().stream()
        .flatMap(chain -> chain.getFilters().stream())
        .filter(RememberMeAuthenticationFilter.class::isInstance)
        .count();
  }

  @Configuration(proxyBeanMethods = false)
  static class Remembering {
    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
      return http.rememberMe(Customizer.withDefaults()).build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class WithOwnKey {
    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
      return http.rememberMe(each -> each.key("own")).build();
    }
  }
}
