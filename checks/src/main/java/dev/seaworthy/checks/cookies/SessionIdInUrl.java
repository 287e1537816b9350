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

/** Finds session ids that may stand in addresses. */
final class SessionIdInUrl implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("cookies.session-id-in-url")
          .severity(Severity.WARNING)
          .title("The session id may stand in addresses")
          .why(
              """
              Addresses are logged, shared and sent to other sites, and the session with them.""")
          .notWhen("Spring Security is there, which keeps ids out of addresses.")
          .mend(Framework.SPRING_BOOT, "Set `server.servlet.session.tracking-modes=cookie`.")
          .fix(FixClass.SAFE)
          .references(Pages.WEB_SERVER, Reference.cwe(598))
          .build();

  private static final PropertyName NAME =
      PropertyName.of("server.servlet.session.tracking-modes")
          .before("2.0", "server.session.tracking-modes");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.judge(
        NAME.list(deployment),
        modes ->
            modes.stream().anyMatch(mode -> mode.strip().equalsIgnoreCase("url"))
                ? Verdict.flawed("holds url")
                : Verdict.fine());
  }
}
