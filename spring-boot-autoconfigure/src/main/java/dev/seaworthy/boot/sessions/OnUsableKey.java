package dev.seaworthy.boot.sessions;

import dev.seaworthy.boot.environment.GivenSettings;
import dev.seaworthy.boot.environment.RunningEnvironment;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether there is a key: nobody is logged out of an application that is not set up yet. */
final class OnUsableKey extends SpringBootCondition {
  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    boolean usable =
        !RunningEnvironment.of(context.getEnvironment()).production()
            || GivenSettings.in(context.getEnvironment())
                .text(RunningEnvironment.SECRET_KEY)
                .isPresent();
    ConditionMessage message =
        ConditionMessage.forCondition("SECRET_KEY").because(usable ? "it is there" : "it is not");
    return new ConditionOutcome(usable, message);
  }
}
