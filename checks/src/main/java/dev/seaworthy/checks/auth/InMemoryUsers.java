package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.program.Observation.WrittenUser;
import dev.seaworthy.engine.program.Observation.WrittenUser.Stored;
import java.util.List;

/** Finds users who are written into the program. */
final class InMemoryUsers implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.in-memory-users")
          .severity(Severity.WARNING)
          .title("Users are written into the program")
          .why(
              """
              Their passwords are in every copy of the source, and changing one takes a new
              build.""")
          .notWhen(
              """
              The class is for a development profile only: then it is not in production's
              program.""")
          .mend(
              Framework.SPRING_BOOT,
              "Keep users in a database, a directory or an identity provider.")
          .fix(FixClass.MANUAL)
          .references(
              Pages.PASSWORD_STORAGE,
              Reference.cwe(798),
              Reference.owasp("Authentication_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<WrittenUser> users =
        Observed.in(deployment, WrittenUser.class)
            .filter(each -> each.stored() != Stored.ELSEWHERE)
            .toList();
    List<WrittenUser> clear = users.stream().filter(each -> each.stored() == Stored.CLEAR).toList();
    if (users.isEmpty()) {
      return Outcome.passed();
    }
    Outcome outcome =
        clear.isEmpty()
            ? Outcome.found(Observed.flaw(users, "has users with hashed passwords"))
            : Outcome.found(
                Observed.flaw(clear, "has users with their passwords").at(Severity.ERROR));
    return Stage.mild(deployment, outcome);
  }
}
