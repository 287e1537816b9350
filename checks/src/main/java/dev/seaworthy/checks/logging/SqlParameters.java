package dev.seaworthy.checks.logging;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.RelaxedName;
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

/** Finds statements, or the values in them, in the log. */
final class SqlParameters implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("logging.sql-parameters")
          .severity(Severity.WARNING)
          .title("Statements or the values in them are logged")
          .why(
              """
              Personal data and password hashes then stand in the log, which more people read than
              the database.""")
          .notWhen(
              """
              Only the statements are shown, without values: that is information.""")
          .mend(Framework.SPRING_BOOT, "Delete the lines, or set them in a local profile.")
          .mend(
              Framework.DJANGO,
              """
              Delete the logger "django.db.backends" from LOGGING, or move it to the local settings.""")
          .fix(FixClass.SAFE)
          .references(Pages.LOGGING, Reference.cwe(532))
          .build();

  private static final List<String> BINDING =
      List.of(
          "org.hibernate.orm.jdbc.bind",
          "org.hibernate.type",
          "org.hibernate.type.descriptor.sql",
          "org.hibernate.type.descriptor.sql.basicbinder",
          "org.springframework.jdbc.core.statementcreatorutils");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, DjangoLoggers::statements);
    }
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(shown(deployment.settings().flag("spring.jpa.show-sql")));
    RelaxedName.endingWith(deployment, "hibernate.show_sql")
        .map(fact -> deployment.settings().flag(fact.name()))
        .forEach(fact -> outcomes.add(shown(fact)));
    Levels.in(deployment)
        .filter(SqlParameters::isBinding)
        .forEach(
            level ->
                outcomes.add(
                    Outcome.judge(
                        level.fact(),
                        value ->
                            value.strip().equalsIgnoreCase("trace")
                                ? Verdict.flawed("is TRACE, which logs the values of statements")
                                : Verdict.fine())));
    outcomes.add(
        Outcome.judge(
            deployment.settings().flag("management.observations.r2dbc.include-parameter-values"),
            on -> on ? Verdict.flawed("is true") : Verdict.fine()));
    return Stage.mild(deployment, Outcome.together(outcomes));
  }

  /** Whether the logger writes the values of statements, and is judged here. */
  static boolean isBinding(Levels.Level level) {
    return BINDING.contains(level.logger());
  }

  private static Outcome shown(Fact<Boolean> fact) {
    return Outcome.judge(
        fact,
        on ->
            on
                ? Verdict.flawed("is true: statements are shown").at(Severity.INFO)
                : Verdict.fine());
  }
}
