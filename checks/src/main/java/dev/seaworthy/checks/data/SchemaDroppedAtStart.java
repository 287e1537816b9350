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
import dev.seaworthy.engine.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds a database schema that is dropped or made anew when the application starts. */
final class SchemaDroppedAtStart implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.schema-dropped-at-start")
          .severity(Severity.ERROR)
          .title("The database schema is dropped or made anew at every start")
          .why("The next deployment deletes the data.")
          .notWhen(
              """
              The database lives in memory, and holds nothing that could be lost.""")
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
        .forEach(fact -> outcomes.add(Outcome.judge(fact, SchemaDroppedAtStart::verdict)));
    Fact<Boolean> dropFirst = deployment.settings().flag("spring.liquibase.drop-first");
    outcomes.add(
        Outcome.judge(
            dropFirst,
            on -> on ? Verdict.flawed("is true: the schema is dropped first") : Verdict.fine()));
    Outcome outcome = Stage.mild(deployment, Outcome.together(outcomes));
    return Databases.isInMemory(deployment)
        ? outcome.changing(flaw -> flaw.at(Severity.INFO))
        : outcome;
  }

  private static Verdict verdict(String value) {
    String action = value.strip().toLowerCase(Locale.ROOT);
    return switch (action) {
      case "create", "create-drop", "drop", "drop-and-create" -> Verdict.flawed("is " + action);
      default -> Verdict.fine();
    };
  }
}
