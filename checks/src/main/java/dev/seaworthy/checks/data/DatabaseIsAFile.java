package dev.seaworthy.checks.data;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.django.DjangoSettings;
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

/** Finds a database in a file of the machine in production. */
final class DatabaseIsAFile implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.database-is-a-file")
          .severity(Severity.WARNING)
          .title("The production database is a file on the machine")
          .why(
              """
              The file goes with the container or the machine, one writer locks out the others,
              and it is a download if the folder is ever served.""")
          .notWhen("The environment is not production, or the site has one writer and a backup.")
          .mend(
              Framework.DJANGO,
              """
              Use PostgreSQL or MySQL in production, with the connection read from the
              environment.""")
          .fix(FixClass.MANUAL)
          .references(DjangoPages.DATABASES, DjangoPages.CHECKLIST, Reference.cwe(1188))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (!deployment.environment().production()) {
      return Outcome.notApplicable("this environment is not production");
    }
    DjangoSettings settings = new DjangoSettings(deployment);
    List<Outcome> outcomes = new ArrayList<>(DjangoDatabases.open(settings));
    DjangoDatabases.in(settings)
        .filter(DjangoDatabases.Database::isFile)
        .filter(database -> !isInMemory(database))
        .forEach(
            database ->
                outcomes.add(
                    Outcome.judge(database.text("ENGINE"), engine -> Verdict.flawed("is SQLite"))));
    return outcomes.isEmpty() ? Outcome.passed() : Outcome.together(outcomes);
  }

  /** Left to data.embedded-database. */
  private static boolean isInMemory(DjangoDatabases.Database database) {
    return database.text("NAME").inForce().filter(EmbeddedDatabase::isInMemory).isPresent();
  }
}
