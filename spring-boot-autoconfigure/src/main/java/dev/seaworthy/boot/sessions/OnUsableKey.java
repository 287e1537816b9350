package dev.seaworthy.boot.sessions;

import dev.seaworthy.boot.environment.RunningEnvironment;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether there is a key: nobody is logged out of an application that is not set up yet. */
final class OnUsableKey extends SpringBootCondition {
  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    boolean usable =
        !RunningEnvironment.of(context.getEnvironment()).production()
            || Binder.get(context.getEnvironment())
                .bind(RunningEnvironment.SECRET_KEY, String.class)
                .isBound();
    ConditionMessage message =
        ConditionMessage.forCondition("SECRET_KEY").because(usable ? "it is there" : "it is not");
    return new ConditionOutcome(usable, message);
  }
}
