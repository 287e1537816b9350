package dev.seaworthy.checks.debug;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.PropertyName;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.text.Shown;

/** Finds stack traces in error responses. */
final class StackTraceInErrors implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.stack-trace-in-errors")
          .severity(Severity.ERROR)
          .title("Error responses contain the stack trace")
          .why(
              """
              A trace maps the libraries, versions and inner names of the application for whoever
              provokes an error; with on-param anybody who adds `?trace=true` gets it.""")
          .mend(Framework.SPRING_BOOT, "Delete the line; the default is never.")
          .fix(FixClass.SAFE)
          .references(Pages.PROPERTIES, Reference.cwe(209))
          .build();

  private static final PropertyName NAME =
      PropertyName.of("spring.web.error.include-stacktrace")
          .before("4.0", "server.error.include-stacktrace");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Stage.mild(
        deployment, Outcome.judge(NAME.text(deployment), StackTraceInErrors::verdict));
  }

  private static Verdict verdict(String value) {
    return switch (RelaxedName.of(value).canonical()) {
      case "always" -> Verdict.flawed("is always");
      case "onparam", "ontraceparam" ->
          Verdict.flawed("is " + Shown.clipped(value, 20) + ", so that any caller may ask for it");
      default -> Verdict.fine();
    };
  }
}
