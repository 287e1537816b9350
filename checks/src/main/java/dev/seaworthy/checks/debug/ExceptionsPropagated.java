package dev.seaworthy.checks.debug;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;

/** Finds errors handed on to the server instead of a page. */
final class ExceptionsPropagated implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.exceptions-propagated")
          .severity(Severity.WARNING)
          .title("Errors reach the web server instead of the error page")
          .why(
              """
              Many servers answer an unhandled error with a trace of the stack, and nobody is
              mailed about it.""")
          .mend(Framework.DJANGO, "Delete DEBUG_PROPAGATE_EXCEPTIONS; the default is False.")
          .fix(FixClass.SAFE)
          .sameAs("Sonar", "S4507")
          .references(DjangoPages.SETTINGS, Reference.cwe(209), Reference.cwe(755))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(
        deployment,
        settings ->
            Outcome.judge(
                settings.setting("DEBUG_PROPAGATE_EXCEPTIONS"),
                on -> on.isTruthy() ? Verdict.flawed("is on") : Verdict.fine()));
  }
}
