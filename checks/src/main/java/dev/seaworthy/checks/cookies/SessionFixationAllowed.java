package dev.seaworthy.checks.cookies;

import dev.seaworthy.checks.spring.ChainRule;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.FeatureSetting;
import dev.seaworthy.engine.program.FeatureSetting.State;
import dev.seaworthy.engine.program.SecurityChain;
import java.util.Optional;

/** Finds chains that keep the session id over a login. */
final class SessionFixationAllowed implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("cookies.session-fixation-allowed")
          .severity(Severity.WARNING)
          .title("The session id stays the same over a login")
          .why("Whoever planted a session id before the login is logged in after it.")
          .notWhen("The chain keeps no session.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete `sessionFixation().none()`: Spring Security gives a new id at login.""")
          .fix(FixClass.SAFE)
          .references(Reference.cwe(384), Reference.owasp("Session_Management_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return ChainRule.judge(deployment, Feature.SESSION_FIXATION, SessionFixationAllowed::flaw);
  }

  private static Optional<Flaw> flaw(SecurityChain chain, FeatureSetting setting) {
    return setting.state() == State.OFF
        ? Optional.of(ChainRule.flaw(chain, setting, "keeps the session id at login"))
        : Optional.empty();
  }
}
