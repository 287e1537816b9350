package dev.seaworthy.checks.debug;

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

/** Finds the starter's debug pages on where strangers come. */
final class DebugPagesOn implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.debug-pages-on")
          .severity(Severity.CRITICAL)
          .sameAs("Django", "security.W018")
          .title("Errors show the inside of the application")
          .why(
              """
              A debug page holds source, settings and session. It is for local addresses, and
              behind a proxy on the same machine every caller has one.""")
          .mend(Framework.SPRING_BOOT, "Delete `DEBUG` (`seaworthy.debug`), or set it to false.")
          .fix(FixClass.SAFE)
          .references(
              Reference.vendor(
                  "Django, DEBUG", "https://docs.djangoproject.com/en/5.2/ref/settings/#debug"),
              Reference.cwe(489),
              Reference.cwe(209))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (Stage.isDevelopment(deployment)) {
      return Outcome.notApplicable("debug pages are made for a developer's machine");
    }
    return Outcome.judge(deployment.settings().text("seaworthy.debug"), DebugPagesOn::verdict);
  }

  /** The starter refuses to start on any other word. */
  private static Verdict verdict(String value) {
    return value.strip().equalsIgnoreCase("true") ? Verdict.flawed("is true") : Verdict.fine();
  }
}
