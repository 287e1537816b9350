package dev.seaworthy.boot.backoff;

import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Decides on {@link BacksOff} and {@link Needs} once the application's own beans are defined. */
final class OnDefinedTypes extends SpringBootCondition implements ConfigurationCondition {
  @Override
  public ConfigurationPhase getConfigurationPhase() {
    return ConfigurationPhase.REGISTER_BEAN;
  }

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    DefinedTypes defined = DefinedTypes.in(context);
    MergedAnnotations annotations = metadata.getAnnotations();
    ConditionMessage.Builder needing = ConditionMessage.forCondition(Needs.class);
    for (Class<?> type : types(annotations, Needs.class)) {
      if (defined.names(type).isEmpty()) {
        return ConditionOutcome.noMatch(needing.didNotFind("a bean of").items(type.getName()));
      }
    }
    ConditionMessage.Builder backingOff = ConditionMessage.forCondition(BacksOff.class);
    for (Class<?> type : types(annotations, BacksOff.class)) {
      List<String> others = defined.names(type);
      if (!others.isEmpty()) {
        return ConditionOutcome.noMatch(
            backingOff.found("bean", "beans").items(ConditionMessage.Style.QUOTE, others));
      }
    }
    return ConditionOutcome.match(backingOff.because("nothing stands against it"));
  }

  private static Class<?>[] types(
      MergedAnnotations annotations, Class<? extends Annotation> condition) {
    return annotations.isPresent(condition)
        ? annotations.get(condition).getClassArray("value")
        : new Class<?>[0];
  }
}
