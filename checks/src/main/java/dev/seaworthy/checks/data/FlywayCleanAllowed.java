package dev.seaworthy.checks.data;

import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.PropertyName;
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
import dev.seaworthy.engine.program.Observation.Sign;
import java.util.List;

/** Finds Flyway allowed to drop all there is. */
final class FlywayCleanAllowed implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.flyway-clean-allowed")
          .severity(Severity.ERROR)
          .title("Flyway may drop every object of the schema")
          .why("One call, by mistake or not, deletes the data.")
          .notWhen("The profile is a test's.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete `spring.flyway.clean-disabled`; the default is true since Spring Boot 3.0.""")
          .fix(FixClass.SAFE)
          .references(Pages.INITIALIZATION, Reference.cwe(1188))
          .build();

  private static final PropertyName DISABLED =
      PropertyName.of("spring.flyway.clean-disabled").before("2.0", "flyway.clean-disabled");
  private static final PropertyName ON_ERROR =
      PropertyName.of("spring.flyway.clean-on-validation-error")
          .before("2.0", "flyway.clean-on-validation-error");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (Stage.isDevelopment(deployment)) {
      return Outcome.notApplicable("a developer's database may be made anew");
    }
    Outcome inCode =
        Outcome.of(
            Observed.signs(deployment, Sign.Kind.SCHEMA_CLEANED)
                .map(sign -> Observed.flaw(sign, "drops all tables at each start"))
                .toList(),
            List.of());
    return Outcome.together(
        List.of(
            inCode,
            Outcome.judge(
                DISABLED.flag(deployment),
                disabled -> disabled ? Verdict.fine() : Verdict.flawed("is false")),
            Outcome.judge(
                ON_ERROR.flag(deployment),
                on ->
                    on ? Verdict.flawed("is true: a wrong checksum drops all") : Verdict.fine())));
  }
}
