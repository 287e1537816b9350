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
import java.util.ArrayList;
import java.util.List;

/** Finds a database schema that Hibernate changes when the application starts. */
final class SchemaUpdatedAtStart implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.schema-updated-at-start")
          .severity(Severity.WARNING)
          .title("Hibernate changes the database schema at start")
          .why(
              """
              Statements that nobody has read run with the rights to change tables, at a moment
              that nobody has chosen.""")
          .notWhen("The database lives in memory.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `spring.jpa.hibernate.ddl-auto=validate` and let Flyway or Liquibase change the
              schema.""")
          .fix(FixClass.SAFE)
          .references(Pages.INITIALIZATION, Reference.cwe(1188))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<Outcome> outcomes = new ArrayList<>();
    SchemaSettings.in(deployment)
        .forEach(
            fact ->
                outcomes.add(
                    Outcome.judge(
                        fact,
                        value ->
                            value.strip().equalsIgnoreCase("update")
                                ? Verdict.flawed("is update")
                                : Verdict.fine())));
    outcomes.add(
        Outcome.judge(
            deployment.settings().flag("spring.jpa.generate-ddl"),
            on -> on ? Verdict.flawed("is true: the schema is updated") : Verdict.fine()));
    Outcome outcome = Stage.mild(deployment, Outcome.together(outcomes));
    return Databases.isInMemory(deployment)
        ? outcome.changing(flaw -> flaw.at(Severity.INFO))
        : outcome;
  }
}
