package dev.seaworthy.checks.debug;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;

/** Finds a debug switch that only an environment file keeps off. */
final class OnUnlessTold implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.on-unless-told")
          .severity(Severity.WARNING)
          .title("Debug mode is on wherever nobody switches it off")
          .why(
              """
              One server without the file, or with a typing error in it, shows visitors the source
              around every error, and the settings.""")
          .notWhen("It is on now: security.W018 says so.")
          .mend(
              Framework.DJANGO,
              """
              Let the default be off, as in `os.environ.get("DEBUG", "False") == "True"`, and
              switch it on in `.env.local`.""")
          .fix(FixClass.SAFE)
          .references(DjangoPages.CHECKLIST, Reference.cwe(489), Reference.cwe(1188))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Fact<Settings> unsupplied = deployment.fact(Facts.SETTINGS_UNSUPPLIED);
    Fact<Datum> debug = deployment.settings().fact("DEBUG");
    if (unsupplied.inForce().isEmpty()) {
      return Outcome.notApplicable("no environment file supplies anything");
    }
    boolean now = debug.inForce().filter(Datum::isTruthy).isPresent();
    boolean otherwise =
        unsupplied
            .inForce()
            .flatMap(settings -> settings.fact("DEBUG").inForce())
            .filter(Datum::isTruthy)
            .isPresent();
    return DjangoSettings.whereDeployed(
        deployment,
        settings ->
            otherwise && !now
                ? Outcome.found(
                    Flaw.of("DEBUG", "is on where no environment file is found", debug.origin()))
                : Outcome.passed());
  }
}
