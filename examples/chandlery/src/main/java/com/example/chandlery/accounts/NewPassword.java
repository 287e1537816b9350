package com.example.chandlery.accounts;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;

/** A text that may become a password: long enough to last, and short enough for bcrypt. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NewPassword.Rule.class)
@interface NewPassword {
  /** What a visitor is told. */
  String message() default "Use 12 characters or more, at most 72 bytes.";

  /** Groups of the constraint. */
  Class<?>[] groups() default {};

  /** Payload of the constraint. */
  Class<? extends Payload>[] payload() default {};

  /** Length is what counts (NIST SP 800-63B 3.1.1.2); bcrypt reads 72 bytes and no more. */
  final class Rule implements ConstraintValidator<NewPassword, String> {
    private static final int LEAST_CHARACTERS = 12;
    private static final int MOST_BYTES = 72;

    @Override
    public boolean isValid(String password, ConstraintValidatorContext context) {
      return password != null
          && password.codePointCount(0, password.length()) >= LEAST_CHARACTERS
          && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }
  }
}
