package dev.seaworthy.checks.cookies;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.PropertyName;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;

/** Finds a session cookie that also travels over plain HTTP. */
final class SessionNotSecure implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("cookies.session-not-secure")
          .severity(Severity.ERROR)
          .sameAs("Django", "security.W010")
          .title("The session cookie is sent over plain HTTP as well")
          .why(
              """
              One request over plain HTTP, such as a link with http in it, shows the session to
              everybody on the way.""")
          .notWhen("The application keeps no session, as an API with bearer tokens.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `server.servlet.session.cookie.secure=true` where the application is deployed.""")
          .fix(FixClass.SAFE)
          .references(
              Pages.WEB_SERVER,
              Reference.cwe(614),
              Reference.owasp("Session_Management_Cheat_Sheet"))
          .build();

  private static final PropertyName NAME =
      PropertyName.of("server.servlet.session.cookie.secure")
          .before("2.0", "server.session.cookie.secure");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Fact<Boolean> secure = NAME.flag(deployment);
    if (secure.isSet()) {
      return Stage.mild(
          deployment,
          Outcome.judge(
              secure,
              on ->
                  on
                      ? Verdict.fine()
                      : Verdict.flawed("is false, so that the cookie goes anywhere")));
    }
    if (!deployment.environment().production()) {
      return Outcome.notApplicable("this environment is not production");
    }
    if (!Sessions.areKept(deployment)) {
      return Outcome.notApplicable("nothing that was read shows that it keeps sessions");
    }
    if (deployment.settings().has("server.ssl")) {
      return Outcome.passed();
    }
    return Outcome.found(
        Flaw.of(
                secure.orDefault(false, deployment.application().platform()),
                "leaves it to each request whether the cookie is secure")
            .at(Severity.WARNING)
            .with(Confidence.LIKELY));
  }
}
