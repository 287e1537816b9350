package dev.seaworthy.checks.data;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.List;

/** Finds migrations of the schema that are off, unchecked or out of order. */
final class MigrationsOffOrUnordered implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.migrations-off-or-unordered")
          .severity(Severity.WARNING)
          .title("Migrations are off, unchecked or out of order")
          .why("Schema and code go apart, and nobody is told before a query fails.")
          .notWhen("Migrations run as a step of their own before the start.")
          .mend(Framework.SPRING_BOOT, "Delete the line where it is deployed.")
          .fix(FixClass.UNSAFE)
          .references(Pages.INITIALIZATION, Reference.cwe(1188))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (Stage.isDevelopment(deployment)) {
      return Outcome.notApplicable("a developer's database may be made anew");
    }
    return Outcome.together(
        List.of(
            off(deployment, "spring.flyway.enabled"),
            off(deployment, "spring.flyway.validate-on-migrate"),
            Outcome.judge(
                deployment.settings().flag("spring.flyway.out-of-order"),
                on -> on ? Verdict.flawed("is true") : Verdict.fine())));
  }

  private static Outcome off(Deployment deployment, String name) {
    return Outcome.judge(
        deployment.settings().flag(name), on -> on ? Verdict.fine() : Verdict.flawed("is false"));
  }
}
