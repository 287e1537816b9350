package dev.seaworthy.checks.injection;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;

/** Finds template engines that write text into pages as it came. */
final class AutoescapeOff implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("injection.autoescape-off")
          .severity(Severity.ERROR)
          .sameAs("Sonar", "S5247")
          .title("Templates write text into pages without escaping it")
          .why(
              """
              Whatever a visitor typed becomes part of the page for others, scripts included.""")
          .notWhen("The engine makes mails or files, and no pages.")
          .mend(
              Framework.DJANGO,
              """
              Delete `autoescape` from the OPTIONS in TEMPLATES, and mark what is safe one by one.""")
          .fix(FixClass.UNSAFE)
          .references(
              DjangoPages.SECURITY,
              Reference.cwe(79),
              Reference.owasp("Cross_Site_Scripting_Prevention_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        deployment
            .settings()
            .endingWith("OPTIONS.autoescape")
            .filter(fact -> fact.name().startsWith("TEMPLATES["))
            .map(
                fact ->
                    Outcome.judge(
                        fact, on -> on.isTruthy() ? Verdict.fine() : Verdict.flawed("is off")))
            .toList());
  }
}
