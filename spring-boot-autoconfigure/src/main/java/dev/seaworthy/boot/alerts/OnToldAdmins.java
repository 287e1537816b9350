package dev.seaworthy.boot.alerts;

import dev.seaworthy.boot.environment.RunningEnvironment;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
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
    Binder binder = Binder.get(context.getEnvironment());
    ConditionMessage.Builder message = ConditionMessage.forCondition(ADMINS);
    boolean named =
        !binder
            .bind(ADMINS, Bindable.listOf(String.class))
            .map(java.util.List::isEmpty)
            .orElse(true);
    if (!named) {
      return ConditionOutcome.noMatch(message.because("it names nobody"));
    }
    boolean signed =
        !RunningEnvironment.of(context.getEnvironment()).production()
            || binder.bind(RunningEnvironment.SECRET_KEY, String.class).isBound();
    return new ConditionOutcome(
        signed, message.because("a key is " + (signed ? "" : "not ") + "there"));
  }
}
