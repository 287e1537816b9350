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
import java.util.List;

/** Finds production settings that the production environment does not read. */
final class ProductionProfileNotActive implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("settings.production-profile-not-active")
          .severity(Severity.ERROR)
          .title("Settings for production exist, and production does not read them")
          .why(
              """
              Every protection in the unread file is absent while its authors believe that it is
              on.""")
          .notWhen(
              """
              The profile is the project's name for something else: say which environment is
              production in seaworthy.yml.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `SPRING_PROFILES_ACTIVE=prod`, or the name that the file has, where the
              application is deployed.""")
          .fix(FixClass.SAFE)
          .references(Pages.PROFILES, Reference.cwe(1188))
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
    return Outcome.judge(deployment.fact(Facts.PROFILES), ProductionProfileNotActive::verdict);
  }

  private static Verdict verdict(Profiles profiles) {
    List<String> written = profiles.declared().stream().filter(ProfileName::isProduction).toList();
    boolean read = profiles.active().stream().anyMatch(written::contains);
    return written.isEmpty() || read
        ? Verdict.fine()
        : Verdict.flawed(
            "lacks " + String.join(" and ", written) + ", for which settings are written");
  }
}
