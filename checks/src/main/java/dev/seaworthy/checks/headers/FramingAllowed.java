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
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.FeatureSetting;
import dev.seaworthy.engine.program.FeatureSetting.State;
import dev.seaworthy.engine.program.SecurityChain;
import java.util.Optional;

/** Finds security chains that let any site show pages in a frame. */
final class FramingAllowed implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("headers.framing-allowed")
          .severity(Severity.WARNING)
          .sameAs("Django", "security.W002")
          .sameAs("Django", "security.W019")
          .title("Other sites may show pages in a frame")
          .why(
              """
              A site that lays its own page over a frame makes visitors click what they do not
              see.""")
          .notWhen(
              """
              A content security policy with `frame-ancestors` says who may, or Seaworthy's starter
              sends the header.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Use `frameOptions(f -> f.sameOrigin())` for the pages that need frames, and
              leave the rest as it is.""")
          .fix(FixClass.SAFE)
          .references(
              Pages.HTTP_HEADERS,
              Reference.cwe(1021),
              Reference.owasp("Clickjacking_Defense_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return StarterHeaders.instead(deployment, Feature.FRAME_OPTIONS)
        .orElseGet(() -> ChainRule.judge(deployment, Feature.FRAME_OPTIONS, FramingAllowed::flaw));
  }

  private static Optional<Flaw> flaw(SecurityChain chain, FeatureSetting setting) {
    boolean ancestors =
        chain
            .says(Feature.CONTENT_SECURITY_POLICY)
            .filter(policy -> policy.values().stream().anyMatch(FramingAllowed::namesAncestors))
            .isPresent();
    return setting.state() != State.OFF || ancestors
        ? Optional.empty()
        : Optional.of(ChainRule.flaw(chain, setting, "sends no X-Frame-Options"));
  }

  private static boolean namesAncestors(String policy) {
    return policy.contains("frame-ancestors");
  }
}
