package dev.seaworthy.boot.console;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * Whether the application has accounts of its own. The one user that Spring Boot makes up, with a
 * password in the log, counts only where somebody has configured it.
 */
final class OnOwnUsers extends SpringBootCondition implements ConfigurationCondition {
  private static final String MADE_UP = "inMemoryUserDetailsManager";
  private static final List<Class<?>> KINDS =
      List.of(UserDetailsService.class, AuthenticationProvider.class, AuthenticationManager.class);

  @Override
  public ConfigurationPhase getConfigurationPhase() {
    return ConfigurationPhase.REGISTER_BEAN;
  }

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    ConfigurableListableBeanFactory beans = context.getBeanFactory();
    boolean configured = context.getEnvironment().containsProperty("spring.security.user.name");
    boolean own =
        beans != null
            && KINDS.stream()
                .flatMap(kind -> Arrays.stream(beans.getBeanNamesForType(kind, true, false)))
                .anyMatch(name -> configured || !name.equals(MADE_UP));
    return new ConditionOutcome(own, own ? "the application has accounts" : "it has none");
  }
}
