package dev.seaworthy.checks.headers;

import dev.seaworthy.checks.spring.ChainRule;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.FeatureSetting;
import dev.seaworthy.engine.program.FeatureSetting.State;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.program.SecurityChain;
import java.util.List;
import java.util.Optional;

/** Finds chains with a login whose pages have no content security policy. */
final class NoContentSecurityPolicy implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("headers.no-content-security-policy")
          .severity(Severity.INFO)
          .title("Pages have no Content-Security-Policy")
          .why(
              """
              There is no second line against a script that somebody brought into a page.""")
          .notWhen(
              """
              A proxy sends it (declare `edge.headers` in seaworthy.yml), or Seaworthy's starter
              does (`seaworthy.headers.content-security-policy`).""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Add `headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(…)))`, first
              with `default-src 'self'`.""")
          .fix(FixClass.UNSAFE)
          .references(
              Pages.HTTP_HEADERS,
              Reference.cwe(693),
              Reference.owasp("Content_Security_Policy_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Optional<Program> program = deployment.fact(Facts.PROGRAM).inForce();
    if (deployment.edge().headers() || program.isEmpty()) {
      return Outcome.notApplicable("a proxy sends the headers, or the program was not read");
    }
    if (!deployment.environment().production()) {
      return Outcome.notApplicable("this environment is not production");
    }
    boolean sent = StarterHeaders.sends(deployment, Feature.CONTENT_SECURITY_POLICY);
    return Outcome.of(
        program.get().chains().stream()
            .filter(SecurityChain::keepsLogins)
            .filter(chain -> !chain.switchesOff(Feature.HEADERS))
            .flatMap(chain -> flaw(chain, sent).stream())
            .toList(),
        List.of());
  }

  private static Optional<Flaw> flaw(SecurityChain chain, boolean starterSends) {
    Optional<FeatureSetting> policy =
        chain.says(Feature.CONTENT_SECURITY_POLICY).filter(each -> each.state() != State.OFF);
    if (policy.isEmpty()) {
      return starterSends
          ? Optional.empty()
          : Optional.of(
              Flaw.of(chain.name(), "sends no Content-Security-Policy", Origin.at(chain.place())));
    }
    boolean inline =
        policy.get().values().stream()
            .anyMatch(each -> each.contains("unsafe-inline") && !each.contains("'nonce-"));
    return inline
        ? Optional.of(
            ChainRule.flaw(chain, policy.get(), "allows scripts inside of pages")
                .at(Severity.WARNING))
        : Optional.empty();
  }
}
