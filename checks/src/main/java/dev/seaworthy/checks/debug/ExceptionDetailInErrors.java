package dev.seaworthy.checks.debug;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.PropertyName;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.List;

/** Finds messages and class names of exceptions in error responses. */
final class ExceptionDetailInErrors implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.exception-detail-in-errors")
          .severity(Severity.WARNING)
          .title("Error responses contain the exception's text or class")
          .why("Messages carry statements, file names and data of other users.")
          .notWhen("The API answers with reasons written for its callers.")
          .mend(Framework.SPRING_BOOT, "Delete the lines; the defaults are never and false.")
          .fix(FixClass.SAFE)
          .references(Pages.PROPERTIES, Reference.cwe(209))
          .build();

  private static final PropertyName ERROR =
      PropertyName.of("spring.web.error").before("4.0", "server.error");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        List.of(
            Outcome.judge(
                ERROR.child("include-exception").flag(deployment),
                on -> on ? Verdict.flawed("is true") : Verdict.fine()),
            Outcome.judge(
                ERROR.child("include-message").text(deployment), ExceptionDetailInErrors::verdict),
            Outcome.judge(
                ERROR.child("include-binding-errors").text(deployment),
                ExceptionDetailInErrors::verdict)));
  }

  private static Verdict verdict(String value) {
    return switch (RelaxedName.of(value.strip()).canonical()) {
      case "always" -> Verdict.flawed("is always");
      case "onparam" -> Verdict.flawed("is on-param, so that any caller may ask for it");
      default -> Verdict.fine();
    };
  }
}
