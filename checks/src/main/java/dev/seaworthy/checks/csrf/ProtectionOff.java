package dev.seaworthy.checks.csrf;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.ArrayList;
import java.util.List;

/** Finds switches in configuration that turn protection against forged requests off. */
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
              The application is an API with bearer tokens and no cookies; security chains in code
              are not read yet.""")
          .mend(Framework.SPRING_BOOT, "Delete the switch, or set it to true.")
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
    return Outcome.together(outcomes);
  }
}
