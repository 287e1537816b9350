package dev.seaworthy.boot.admin;

import dev.seaworthy.boot.environment.GivenSettings;
import java.util.List;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether a secret path is set, on one line or as a list, and the guard is there to lead to it. */
public final class OnSecretPath implements Condition {
  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    boolean guarded =
        context.getEnvironment().getProperty("seaworthy.guard.enabled", Boolean.class, true);
    return guarded
        && !GivenSettings.in(context.getEnvironment())
            .texts("seaworthy.admin.path")
            .orElse(List.of())
            .isEmpty();
  }
}
