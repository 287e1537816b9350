package dev.seaworthy.boot.alerts;

import dev.seaworthy.boot.environment.GivenSettings;
import dev.seaworthy.boot.environment.RunningEnvironment;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether admins are named and links to them can be signed. In production that takes a key; before
 * one is configured the application starts, and mails nothing.
 */
final class OnToldAdmins extends SpringBootCondition {
  private static final String ADMINS = "seaworthy.admins";

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    GivenSettings given = GivenSettings.in(context.getEnvironment());
    ConditionMessage.Builder message = ConditionMessage.forCondition(ADMINS);
    if (given.texts(ADMINS).orElse(List.of()).isEmpty()) {
      return ConditionOutcome.noMatch(message.because("it names nobody"));
    }
    boolean signed =
        !RunningEnvironment.of(context.getEnvironment()).production()
            || given.text(RunningEnvironment.SECRET_KEY).isPresent();
    return new ConditionOutcome(
        signed, message.because("a key is " + (signed ? "" : "not ") + "there"));
  }
}
