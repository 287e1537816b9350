package dev.seaworthy.checks.debug;

import dev.seaworthy.checks.spring.Exposure;
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

/** Finds the H2 database console switched on. */
final class H2ConsoleOn implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.h2-console-on")
          .severity(Severity.ERROR)
          .title("The H2 database console is on")
          .why(
              """
              The console runs any SQL against any database the application can reach, and old
              versions load classes from elsewhere.""")
          .notWhen("H2 is in test scope only, so that the console is not there.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete `spring.h2.console.enabled`, or set it in a local profile only.""")
          .fix(FixClass.SAFE)
          .references(Pages.DATABASES, Reference.cve("CVE-2021-42392"), Reference.cwe(489))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (Libraries.of(deployment).presenceOf("h2") == Presence.ABSENT) {
      return Outcome.notApplicable("the build names no H2");
    }
    boolean others =
        deployment
            .settings()
            .flag("spring.h2.console.settings.web-allow-others")
            .inForce()
            .orElse(false);
    Outcome outcome =
        Outcome.judge(
            deployment.settings().flag("spring.h2.console.enabled"),
            on ->
                on
                    ? Verdict.flawed(others ? "is on, for callers from anywhere" : "is on")
                    : Verdict.fine());
    Severity worst = others ? Severity.CRITICAL : Severity.ERROR;
    return Stage.mild(
        deployment, Exposure.ofPage(deployment, console(deployment)).grade(outcome, worst));
  }

  private static String console(Deployment deployment) {
    return deployment.settings().text("spring.h2.console.path").inForce().orElse("/h2-console")
        + "/login.do";
  }
}
