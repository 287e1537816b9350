package dev.seaworthy.boot.console;

import dev.seaworthy.boot.admin.OnSecretPath;
import dev.seaworthy.boot.environment.RunningEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether anybody can come to the console at all: anywhere but in production, by the admin's secret
 * path, or by an entrance of the application's own.
 */
final class OnWayIn extends SpringBootCondition implements ConfigurationCondition {
  @Override
  public ConfigurationPhase getConfigurationPhase() {
    return ConfigurationPhase.REGISTER_BEAN;
  }

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    ConditionMessage.Builder message = ConditionMessage.forCondition("a way into the console");
    if (!RunningEnvironment.of(context.getEnvironment()).production()) {
      return ConditionOutcome.match(message.because("this is not production"));
    }
    if (new OnSecretPath().matches(context, metadata)) {
      return ConditionOutcome.match(message.because("seaworthy.admin.path is set"));
    }
    return hasEntrance(context.getBeanFactory())
        ? ConditionOutcome.match(message.because("the application has a ConsoleEntrance"))
        : ConditionOutcome.noMatch(
            message.because(
                "this is production, seaworthy.admin.path is not set and there is no"
                    + " ConsoleEntrance"));
  }

  private static boolean hasEntrance(@Nullable ListableBeanFactory beans) {
    return beans != null
        && BeanFactoryUtils.beanNamesForTypeIncludingAncestors(
                    beans, ConsoleEntrance.class, true, false)
                .length
            > 0;
  }
}
