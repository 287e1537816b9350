package dev.seaworthy.boot.backoff;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Only where beans of all these types are defined: {@code @ConditionalOnBean}, as {@link BacksOff}
 * is {@code @ConditionalOnMissingBean}. For types that are there whenever the starter is.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnDefinedTypes.class)
public @interface Needs {
  /** Types of each of which there must be one. */
  Class<?>[] value();
}
