package dev.seaworthy.boot.door;

import dev.seaworthy.boot.environment.GivenSettings;
import dev.seaworthy.boot.environment.RunningEnvironment;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether hosts are judged: some are named, or {@code DEBUG} is on, which names this machine's. */
final class OnJudgedHosts implements Condition {
  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    return GivenSettings.in(environment).texts(RunningEnvironment.ALLOWED_HOSTS).isPresent()
        || RunningEnvironment.of(environment).debug();
  }
}
