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
import dev.seaworthy.engine.program.AccessRule;
import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.FeatureSetting;
import dev.seaworthy.engine.program.FeatureSetting.State;
import dev.seaworthy.engine.program.SecurityChain;
import java.util.Optional;

/** Finds security chains that send no security headers at all. */
final class SecurityHeadersOff implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("headers.security-headers-off")
          .severity(Severity.WARNING)
          .sameAs("Django", "security.W001")
          .title("A security chain sends no security headers")
          .why(
              """
              Browsers are not told to keep pages out of frames, to stay on HTTPS, or to leave
              types and caches alone.""")
          .notWhen(
              """
              The chain serves an API only, or a proxy sends the headers: declare
              `edge.headers` in seaworthy.yml.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete `headers(h -> h.disable())`; change single headers where a page needs it.""")
          .fix(FixClass.SAFE)
          .references(
              Pages.HTTP_HEADERS, Reference.cwe(693), Reference.owasp("HTTP_Headers_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return ChainRule.judge(deployment, Feature.HEADERS, SecurityHeadersOff::flaw);
  }

  private static Optional<Flaw> flaw(SecurityChain chain, FeatureSetting setting) {
    if (setting.state() != State.OFF) {
      return Optional.empty();
    }
    Flaw flaw = ChainRule.flaw(chain, setting, "switches security headers off");
    if (chain.keepsLogins()) {
      return Optional.of(flaw.at(Severity.ERROR));
    }
    return Optional.of(isForAssets(chain) ? flaw.at(Severity.INFO) : flaw);
  }

  /** A chain for some paths, which everybody may visit. */
  private static boolean isForAssets(SecurityChain chain) {
    return !chain.reach().patterns().isEmpty()
        && !chain.reach().patterns().contains("/**")
        && chain.rules().stream().allMatch(rule -> rule.access() == AccessRule.Access.EVERYBODY);
  }
}
