package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.program.Observation.PasswordEncoding;
import java.util.List;

/** Finds password hashes that are cheap to guess. */
final class PasswordCostTooLow implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.password-cost-too-low")
          .severity(Severity.WARNING)
          .title("Stored passwords are cheap to guess")
          .why(
              """
              Whoever gets the table tries far more passwords a second than need be.""")
          .mend(
              Framework.SPRING_BOOT,
              "Use `new BCryptPasswordEncoder()`, whose cost is 10, or a higher one.")
          .fix(FixClass.SAFE)
          .references(
              Pages.PASSWORD_STORAGE,
              Reference.cwe(916),
              Reference.owasp("Password_Storage_Cheat_Sheet"))
          .build();

  /** The least cost that OWASP's cheat sheet names for bcrypt. */
  private static final int LEAST = 10;

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.of(
        Observed.in(deployment, PasswordEncoding.class)
            .filter(each -> each.encoder().equals("BCryptPasswordEncoder"))
            .filter(each -> each.cost().filter(cost -> cost >= 4 && cost < LEAST).isPresent())
            .map(each -> Observed.flaw(each, "hashes with cost " + each.cost().orElseThrow()))
            .toList(),
        List.of());
  }
}
