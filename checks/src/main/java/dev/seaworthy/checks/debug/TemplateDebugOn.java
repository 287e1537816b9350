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

/** Finds template engines that keep their source for error pages. */
final class TemplateDebugOn implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.template-debug-on")
          .severity(Severity.INFO)
          .title("Templates are kept with their source for error pages")
          .why(
              """
              A handler that shows or mails errors then holds the template around the error, with
              the values in it.""")
          .notWhen("DEBUG is on as well: security.W018 says more.")
          .mend(
              Framework.DJANGO,
              """
              Delete `debug` from the OPTIONS in TEMPLATES; it follows DEBUG by itself.""")
          .fix(FixClass.SAFE)
          .references(DjangoPages.SETTINGS, Reference.cwe(489), Reference.cwe(209))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(deployment, TemplateDebugOn::django);
  }

  private static Outcome django(DjangoSettings settings) {
    if (settings.isOn("DEBUG")) {
      return Outcome.notApplicable("DEBUG is on, which is said by its own check");
    }
    return Outcome.together(
        settings
            .deployment()
            .settings()
            .endingWith("OPTIONS.debug")
            .filter(fact -> fact.name().startsWith("TEMPLATES["))
            .map(
                fact ->
                    Outcome.judge(
                        fact, on -> on.isTruthy() ? Verdict.flawed("is on") : Verdict.fine()))
            .toList());
  }
}
