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
import dev.seaworthy.engine.program.SecurityChain;
import java.util.Optional;

/** Finds CSRF cookies that travel over plain HTTP as well. */
final class CsrfNotSecure implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("cookies.csrf-not-secure")
          .severity(Severity.WARNING)
          .sameAs("Django", "security.W016")
          .title("The CSRF cookie is sent over plain HTTP as well")
          .why(
              """
              On plain HTTP somebody on the way reads the token, and a forged request passes.""")
          .notWhen(
              """
              TLS ends at this application, or at a proxy whose headers it follows: then the
              cookie is secure by itself.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `setCookieCustomizer(c -> c.secure(true).sameSite(\"Lax\"))` on the
              repository.""")
          .fix(FixClass.SAFE)
          .references(
              Reference.cwe(614),
              Reference.owasp("Cross-Site_Request_Forgery_Prevention_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    boolean tls =
        deployment.edge().tls()
            || deployment.settings().has("server.ssl")
            || deployment.settings().has("server.forward-headers-strategy");
    if (tls || !deployment.environment().production()) {
      return Outcome.notApplicable("TLS is declared, or this environment is not production");
    }
    return ChainRule.judge(deployment, Feature.CSRF_COOKIE, CsrfNotSecure::flaw);
  }

  private static Optional<Flaw> flaw(SecurityChain chain, FeatureSetting setting) {
    return Optional.of(
        ChainRule.flaw(chain, setting, "leaves it to each request whether the cookie is secure"));
  }
}
