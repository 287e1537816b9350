package dev.seaworthy.checks.csrf;

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
import dev.seaworthy.engine.text.Shown;
import java.util.List;
import java.util.Optional;

/** Finds chains that leave wide patterns without protection against forged requests. */
final class ExemptionTooWide implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("csrf.exemption-too-wide")
          .severity(Severity.WARNING)
          .title("Wide patterns are left without protection against forged requests")
          .why(
              """
              Any page a visitor opens can make changes there in the visitor's name.""")
          .notWhen("No request there is authenticated by a cookie.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Name the paths that check a signature of their own, such as `/webhooks/payment`.""")
          .fix(FixClass.UNSAFE)
          .references(
              Pages.EXPLOITS,
              Reference.cwe(352),
              Reference.owasp("Cross-Site_Request_Forgery_Prevention_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return ChainRule.judge(deployment, Feature.CSRF, ExemptionTooWide::flaw);
  }

  private static Optional<Flaw> flaw(SecurityChain chain, FeatureSetting setting) {
    List<String> wide = setting.values().stream().filter(ExemptionTooWide::isWide).toList();
    return setting.state() == State.PARTLY && !wide.isEmpty() && chain.keepsLogins()
        ? Optional.of(ChainRule.flaw(chain, setting, "leaves out " + Shown.of(wide.get(0))))
        : Optional.empty();
  }

  private static boolean isWide(String pattern) {
    return pattern.equals("/**") || pattern.equals("/*") || pattern.equals("/api/**");
  }
}
