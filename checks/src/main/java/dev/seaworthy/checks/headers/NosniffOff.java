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

/** Finds security chains that let browsers guess types. */
final class NosniffOff implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("headers.nosniff-off")
          .severity(Severity.WARNING)
          .sameAs("Django", "security.W006")
          .title("Browsers may guess the type of an answer")
          .why("A file that a visitor uploaded as text can be run as a script.")
          .notWhen("A proxy or Seaworthy's starter sends the header.")
          .mend(Framework.SPRING_BOOT, "Delete `contentTypeOptions(c -> c.disable())`.")
          .fix(FixClass.SAFE)
          .references(
              Pages.HTTP_HEADERS, Reference.cwe(430), Reference.owasp("HTTP_Headers_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return StarterHeaders.instead(deployment, Feature.CONTENT_TYPE_OPTIONS)
        .orElseGet(
            () -> ChainRule.judge(deployment, Feature.CONTENT_TYPE_OPTIONS, NosniffOff::flaw));
  }

  private static Optional<Flaw> flaw(SecurityChain chain, FeatureSetting setting) {
    return setting.state() == State.OFF
        ? Optional.of(ChainRule.flaw(chain, setting, "sends no X-Content-Type-Options"))
        : Optional.empty();
  }
}
