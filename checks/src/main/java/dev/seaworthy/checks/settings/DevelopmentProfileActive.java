package dev.seaworthy.checks.settings;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.ProfileName;
import dev.seaworthy.engine.check.ApplicationCheck;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Profiles;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;

/** Finds a development profile in force in production. */
final class DevelopmentProfileActive implements ApplicationCheck {
  private static final Declaration DECLARATION =
      Declaration.of("settings.development-profile-active")
          .severity(Severity.ERROR)
          .title("A development profile is active in production")
          .why(
              """
              Consoles, test users, debug pages and local endpoints are bound to that profile, and
              come with it.""")
          .notWhen(
              """
              The profile is the project's name for a deployed stage: say so under `environments`
              in seaworthy.yml.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `SPRING_PROFILES_ACTIVE=prod` where the application is deployed, and keep
              `spring.profiles.active` out of the packaged files.""")
          .mend(
              Framework.DJANGO,
              """
              Name the production settings in `wsgi.py` and `asgi.py`, and set DJANGO_SETTINGS_MODULE where
              the project is deployed.""")
          .fix(FixClass.SAFE)
          .references(Pages.PROFILES, Reference.cwe(489))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(List<Deployment> deployments) {
    List<Outcome> outcomes =
        deployments.stream()
            .filter(each -> each.environment().production())
            .map(each -> judge(each, deployments).changing(flaw -> in(each, flaw)))
            .toList();
    return outcomes.isEmpty()
        ? Outcome.notApplicable("no environment is production")
        : Outcome.together(outcomes);
  }

  private static Flaw in(Deployment deployment, Flaw flaw) {
    return flaw.in(List.of(deployment.environment().name()));
  }

  private static Outcome judge(Deployment deployment, List<Deployment> all) {
    if (DjangoSettings.isDjango(deployment)) {
      return StartedWith.judge(deployment, all);
    }
    Fact<Profiles> profiles = deployment.fact(Facts.PROFILES);
    Fact<String> named = deployment.settings().text("spring.profiles.active");
    Fact<Profiles> placed =
        profiles.origin().primary().isPresent()
            ? profiles
            : new Fact<>(profiles.name(), profiles.value(), named.origin());
    return Outcome.judge(placed, DevelopmentProfileActive::verdict);
  }

  private static Verdict verdict(Profiles profiles) {
    List<String> development =
        profiles.active().stream().filter(ProfileName::isDevelopment).toList();
    return development.isEmpty()
        ? Verdict.fine()
        : Verdict.flawed("holds " + String.join(", ", development) + ", a development profile");
  }
}
