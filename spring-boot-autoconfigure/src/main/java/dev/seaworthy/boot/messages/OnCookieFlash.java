package dev.seaworthy.boot.messages;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether flash attributes go on a cookie. */
final class OnCookieFlash extends SpringBootCondition {
  private static final String FLASH = "seaworthy.flash.store";

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    FlashProperties.Store store =
        Binder.get(context.getEnvironment())
            .bind(FLASH, FlashProperties.Store.class)
            .orElse(FlashProperties.Store.SESSION);
    ConditionMessage message = ConditionMessage.forCondition(FLASH).because("it is " + store);
    return new ConditionOutcome(store != FlashProperties.Store.SESSION, message);
  }
}
