package dev.seaworthy.checks.csrf;

import dev.seaworthy.checks.spring.ChainRule;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.checks.spring.Stage;
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
import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.FeatureSetting;
import dev.seaworthy.engine.program.FeatureSetting.State;
import dev.seaworthy.engine.program.SecurityChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds switches and security chains that turn protection against forged requests off. */
final class ProtectionOff implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("csrf.protection-off")
          .severity(Severity.ERROR)
          .confidence(Confidence.LIKELY)
          .sameAs("Django", "security.W003")
          .title("Protection against forged requests is switched off")
          .why("Any page a visitor opens can make changes in the visitor's name.")
          .notWhen(
              """
              The application is an API with bearer tokens and no cookies: a chain that keeps no
              session and reads bearer tokens is none of them.\
              """)
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete the switch, or `csrf(c -> c.disable())`; a page with scripts of its own uses
              `csrf(c -> c.spa())`.\
              """)
          .fix(FixClass.SAFE)
          .references(
              Pages.EXPLOITS,
              Reference.cwe(352),
              Reference.owasp("Cross-Site_Request_Forgery_Prevention_Cheat_Sheet"))
          .build();

  private static final List<String> SWITCHES =
      List.of("csrf.enabled", "csrf.enable", "csrf-enabled", "enable-csrf");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<Outcome> outcomes = new ArrayList<>();
    SWITCHES.forEach(
        ending ->
            RelaxedName.endingWith(deployment, ending)
                .map(fact -> deployment.settings().flag(fact.name()))
                .forEach(
                    fact ->
                        outcomes.add(
                            Outcome.judge(
                                fact, on -> on ? Verdict.fine() : Verdict.flawed("is false")))));
    for (String ending : List.of("csrf.disabled", "csrf.disable", "disable-csrf")) {
      RelaxedName.endingWith(deployment, ending)
          .map(fact -> deployment.settings().flag(fact.name()))
          .forEach(
              fact ->
                  outcomes.add(
                      Outcome.judge(
                          fact, off -> off ? Verdict.flawed("is true") : Verdict.fine())));
    }
    outcomes.add(ChainRule.judge(deployment, Feature.CSRF, ProtectionOff::flaw));
    return Stage.mild(deployment, Outcome.together(outcomes));
  }

  private static Optional<Flaw> flaw(SecurityChain chain, FeatureSetting setting) {
    boolean tokens = chain.switchesOff(Feature.SESSIONS) && chain.switchesOn(Feature.BEARER_TOKENS);
    if (setting.state() != State.OFF || tokens) {
      return Optional.empty();
    }
    Flaw flaw = ChainRule.flaw(chain, setting, "switches it off");
    if (chain.keepsLogins()) {
      return Optional.of(flaw);
    }
    if (chain.switchesOn(Feature.HTTP_BASIC) || !chain.switchesOff(Feature.SESSIONS)) {
      return Optional.of(flaw.at(Severity.WARNING));
    }
    return Optional.of(flaw.at(Severity.INFO).unless("unless no token travels in a cookie"));
  }
}
