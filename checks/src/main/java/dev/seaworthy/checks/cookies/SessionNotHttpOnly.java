package dev.seaworthy.checks.cookies;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.PropertyName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;

/** Finds a session cookie that scripts can read. */
final class SessionNotHttpOnly implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("cookies.session-not-http-only")
          .severity(Severity.ERROR)
          .sameAs("Sonar", "S3330")
          .title("Scripts can read the session cookie")
          .why("One injected script then takes every visitor's session.")
          .mend(Framework.SPRING_BOOT, "Delete the line; the default is true.")
          .fix(FixClass.SAFE)
          .references(
              Pages.WEB_SERVER,
              Reference.cwe(1004),
              Reference.owasp("Session_Management_Cheat_Sheet"))
          .build();

  private static final PropertyName NAME =
      PropertyName.of("server.servlet.session.cookie.http-only")
          .before("2.0", "server.session.cookie.http-only");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.judge(
        NAME.flag(deployment), on -> on ? Verdict.fine() : Verdict.flawed("is false"));
  }
}
