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

/** Finds security chains that let caches keep private pages. */
final class PrivatePagesCached implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("headers.private-pages-cached")
          .severity(Severity.WARNING)
          .title("Caches may keep pages that need a login")
          .why(
              """
              A shared cache, or the back button on a shared machine, shows them to the next
              visitor.""")
          .notWhen("The chain serves public files only.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete `cacheControl(c -> c.disable())`; set a longer life on the answers that
              are public.""")
          .fix(FixClass.SAFE)
          .references(Pages.HTTP_HEADERS, Reference.cwe(525))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return ChainRule.judge(deployment, Feature.CACHE_CONTROL, PrivatePagesCached::flaw);
  }

  private static Optional<Flaw> flaw(SecurityChain chain, FeatureSetting setting) {
    return setting.state() == State.OFF
        ? Optional.of(ChainRule.flaw(chain, setting, "leaves Cache-Control out"))
        : Optional.empty();
  }
}
