package dev.seaworthy.boot.messages;

import dev.seaworthy.boot.environment.GivenSettings;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether flash attributes go on a cookie: it is said, or sessions do and nothing else is said,
 * because Spring's own manager keeps objects in the session that no cookie takes.
 */
final class OnCookieFlash extends SpringBootCondition {
  private static final String FLASH = "seaworthy.flash.store";
  private static final String SESSIONS = "seaworthy.sessions.store";

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    GivenSettings given = GivenSettings.in(context.getEnvironment());
    String sessions = given.text(SESSIONS).orElse("container");
    FlashProperties.Store unsaid =
        sessions.equalsIgnoreCase("cookie")
            ? FlashProperties.Store.COOKIE
            : FlashProperties.Store.SESSION;
    FlashProperties.Store store =
        given.value(FLASH, Bindable.of(FlashProperties.Store.class)).orElse(unsaid);
    ConditionMessage message = ConditionMessage.forCondition(FLASH).because("it is " + store);
    return new ConditionOutcome(store != FlashProperties.Store.SESSION, message);
  }
}
