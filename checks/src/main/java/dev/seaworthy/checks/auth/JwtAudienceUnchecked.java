package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.spring.Pages;
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
import dev.seaworthy.engine.facts.Settings;
import java.util.List;

/** Finds resource servers that take tokens made for somebody else. */
final class JwtAudienceUnchecked implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.jwt-audience-unchecked")
          .severity(Severity.WARNING)
          .confidence(Confidence.LIKELY)
          .title("Tokens made for another application are accepted")
          .why(
              """
              Every application that trusts the same issuer can use its users' tokens here.""")
          .notWhen(
              """
              A decoder of the application's own checks the audience; the code is not read yet.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `spring.security.oauth2.resourceserver.jwt.audiences` to this application's name
              at the issuer.""")
          .fix(FixClass.SAFE)
          .references(Pages.OAUTH2, Reference.rfc(8725), Reference.cwe(345))
          .build();

  private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Settings settings = deployment.settings();
    String stated = settings.has(JWT + "issuer-uri") ? "issuer-uri" : "jwk-set-uri";
    Fact<String> trusted = settings.text(JWT + stated);
    if (!trusted.isSet()) {
      return Outcome.notApplicable("no issuer of tokens is set");
    }
    if (!settings.has(JWT + stated)) {
      return Outcome.judge(trusted, any -> Verdict.fine());
    }
    Fact<List<String>> audiences = settings.list(JWT + "audiences");
    return audiences.isSet()
        ? Outcome.judge(audiences, any -> Verdict.fine())
        : Outcome.found(
            Flaw.of(trusted.name(), "is trusted for tokens of any audience", trusted.origin()));
  }
}
