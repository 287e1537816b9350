package dev.seaworthy.checks.debug;

import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.checks.spring.Libraries.Presence;
import dev.seaworthy.checks.spring.Pages;
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

/** Finds the developer tools forced on. */
final class DevtoolsInProduction implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.devtools-in-production")
          .severity(Severity.WARNING)
          .title("The developer tools are forced on")
          .why(
              """
              Class loading from elsewhere, open error pages and the H2 console come with them.""")
          .notWhen(
              """
              The library is optional or in a development scope: it is then not in the artifact.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete `spring.devtools.restart.enabled`, and leave the library out of the artifact.""")
          .fix(FixClass.SAFE)
          .references(Pages.DEVTOOLS, Reference.cwe(489))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (Stage.isDevelopment(deployment)) {
      return Outcome.notApplicable("the developer tools belong in this environment");
    }
    if (Libraries.of(deployment).presenceOf("spring-boot-devtools") == Presence.ABSENT) {
      return Outcome.notApplicable("the build names no developer tools for run time");
    }
    return Outcome.judge(
        deployment.settings().flag("spring.devtools.restart.enabled"),
        on -> on ? Verdict.flawed("is true").at(Severity.ERROR) : Verdict.fine());
  }
}
