package dev.seaworthy.checks.headers;

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
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.program.SecurityChain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds chains with a login that send neither a Referrer-Policy nor an opener policy. */
final class NoReferrerOrOpenerPolicy implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("headers.no-referrer-or-opener-policy")
          .severity(Severity.INFO)
          .sameAs("Django", "security.W022")
          .title("Pages have no Referrer-Policy and no opener policy")
          .why(
              """
              Addresses with tokens in them reach other sites, and a window that opened a page
              keeps a hold on it.""")
          .notWhen(
              """
              A proxy sends it (declare `edge.headers` in seaworthy.yml), or Seaworthy's starter
              does.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Add `referrerPolicy(r -> r.policy(SAME_ORIGIN))` and `crossOriginOpenerPolicy(c
              -> c.policy(SAME_ORIGIN))`.""")
          .fix(FixClass.UNSAFE)
          .references(
              Pages.HTTP_HEADERS, Reference.cwe(200), Reference.owasp("HTTP_Headers_Cheat_Sheet"))
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
    if (StarterHeaders.sends(deployment, Feature.REFERRER_POLICY)
        || StarterHeaders.sends(deployment, Feature.OPENER_POLICY)) {
      return Outcome.notApplicable("Seaworthy's starter sends one of them");
    }
    return Outcome.of(
        program.get().chains().stream()
            .filter(SecurityChain::keepsLogins)
            .filter(chain -> !chain.switchesOff(Feature.HEADERS))
            .flatMap(chain -> flaw(chain).stream())
            .toList(),
        List.of());
  }

  private static Optional<Flaw> flaw(SecurityChain chain) {
    boolean sent =
        Stream.of(Feature.REFERRER_POLICY, Feature.OPENER_POLICY)
            .anyMatch(each -> chain.says(each).isPresent() && !chain.switchesOff(each));
    return sent
        ? Optional.empty()
        : Optional.of(
            Flaw.of(
                chain.name(),
                "sends no Referrer-Policy and no Cross-Origin-Opener-Policy",
                Origin.at(chain.place())));
  }
}
