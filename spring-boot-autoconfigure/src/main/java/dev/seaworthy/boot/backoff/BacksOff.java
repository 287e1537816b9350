package dev.seaworthy.boot.backoff;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Only where no other bean of these types is defined: {@code @ConditionalOnMissingBean}, by the
 * same rules, for a starter that has many of them. Spring Boot's asks every definition for its type
 * anew each time, and so often that the JVM compiles the way there before the application has
 * started.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnDefinedTypes.class)
public @interface BacksOff {
  /** Types of which there may be none. */
  Class<?>[] value();
}
