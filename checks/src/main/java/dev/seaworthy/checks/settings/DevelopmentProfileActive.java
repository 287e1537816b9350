package dev.seaworthy.checks.settings;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.ProfileName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
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
final class DevelopmentProfileActive implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("settings.development-profile-active")
          .severity(Severity.ERROR)
          .title("A development profile is active in production")
          .why(
              """
              Consoles, test users, debug pages and local endpoints are bound to that profile, and
              come with it.\
              """)
          .notWhen(
              """
              The profile is the project's name for a deployed stage: say so under `environments`
              in seaworthy.yml.\
              """)
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `SPRING_PROFILES_ACTIVE=prod` where the application is deployed, and keep
              `spring.profiles.active` out of the packaged files.\
              """)
          .fix(FixClass.SAFE)
          .references(Pages.PROFILES, Reference.cwe(489))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (!deployment.environment().production()) {
      return Outcome.notApplicable("this environment is not production");
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
