package dev.seaworthy.boot.mail;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether anybody is to get the starter's mails. */
final class OnNamedAdmins implements Condition {
  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return !MailProperties.in(context.getEnvironment()).admins().isEmpty();
  }
}
