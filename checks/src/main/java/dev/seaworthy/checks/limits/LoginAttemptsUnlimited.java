package dev.seaworthy.checks.limits;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Dependencies;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;
import java.util.Optional;

/** Finds login forms at which anybody may guess for ever. */
final class LoginAttemptsUnlimited implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("limits.login-attempts-unlimited")
          .severity(Severity.INFO)
          .confidence(Confidence.LIKELY)
          .title("Nothing that was read limits login attempts")
          .why(
              """
              Lists of leaked passwords are tried on every login form; without a limit one address
              tries thousands an hour.""")
          .notWhen("A proxy, a firewall or the identity provider counts attempts.")
          .mend(
              Framework.DJANGO,
              """
              Add django-axes or django-defender to the project, or let a proxy in front limit the
              login's address.""")
          .fix(FixClass.SAFE)
          .references(
              DjangoPages.SECURITY,
              Reference.cwe(307),
              Reference.owasp("Authentication_Cheat_Sheet"))
          .build();

  private static final String[] LIMITERS = {
    "axes", "defender", "django_ratelimit", "ratelimit", "brutebuster", "allauth", "lockout"
  };

  private static final List<String> PACKAGES =
      List.of("django-axes", "django-defender", "django-ratelimit", "django-allauth");

  private static final Dependencies NONE = new Dependencies(List.of(), false);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (!deployment.environment().production()) {
      return Outcome.notApplicable("this environment is not production");
    }
    DjangoSettings settings = new DjangoSettings(deployment);
    Optional<Boolean> accounts = settings.installs("django.contrib.auth");
    Optional<Boolean> limited = settings.installs(LIMITERS);
    Fact<Datum> axes = settings.setting("AXES_ENABLED");
    if (accounts.isEmpty() || limited.isEmpty()) {
      return DjangoSettings.undecided(settings.setting("INSTALLED_APPS"));
    }
    if (limited.get()) {
      return Outcome.judge(
          axes,
          on ->
              on.isTruthy()
                  ? Verdict.fine()
                  : Verdict.flawed("switches django-axes off").at(Severity.WARNING));
    }
    Dependencies packages = deployment.fact(Facts.DEPENDENCIES).inForce().orElse(NONE);
    boolean named =
        !packages.complete()
            || packages.find(each -> PACKAGES.contains(each.artifact())).isPresent();
    return !accounts.get() || named
        ? Outcome.passed()
        : Outcome.found(
            Flaw.of(
                "INSTALLED_APPS",
                "holds nothing that counts login attempts",
                settings.setting("INSTALLED_APPS").origin()));
  }
}
