package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.spring.ConnectionUrl;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.List;

/** Finds keys for tokens fetched over plain HTTP. */
final class TokenIssuerOverHttp implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.token-issuer-over-http")
          .severity(Severity.ERROR)
          .title("The keys that check tokens are fetched over plain HTTP")
          .why(
              """
              Whoever can change that answer chooses the keys, and signs valid tokens.""")
          .notWhen("The address is the machine itself.")
          .mend(Framework.SPRING_BOOT, "Use the issuer's `https://` address.")
          .fix(FixClass.SAFE)
          .references(Pages.OAUTH2, Reference.cwe(319))
          .build();

  private static final List<String> ENDINGS =
      List.of(
          "issuer-uri",
          "jwk-set-uri",
          "introspection-uri",
          "token-uri",
          "user-info-uri",
          "authorization-uri");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        ENDINGS.stream()
            .flatMap(ending -> RelaxedName.endingWith(deployment, ending))
            .filter(fact -> RelaxedName.of(fact).isWithin("spring.security.oauth2"))
            .map(fact -> deployment.settings().text(fact.name()))
            .map(fact -> Outcome.judge(fact, TokenIssuerOverHttp::verdict))
            .toList());
  }

  private static Verdict verdict(String address) {
    boolean plain =
        ConnectionUrl.parse(address)
            .filter(url -> url.kind().equals("http") && !url.isLocal())
            .isPresent();
    return plain ? Verdict.flawed("begins with http") : Verdict.fine();
  }
}
