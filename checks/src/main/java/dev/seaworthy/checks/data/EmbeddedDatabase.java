package dev.seaworthy.checks.data;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.ConnectionUrl;
import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;

/** Finds a database in memory in production. */
final class EmbeddedDatabase implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.embedded-database")
          .severity(Severity.ERROR)
          .title("The database lives in memory and is lost at every restart")
          .why("Everything that users entered is gone after the next deployment.")
          .notWhen(
              """
              It holds data that is made anew at start, such as a cache or a demonstration.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `spring.datasource.url` to a database server, and
              `spring.datasource.embedded-database-connection=none` so that none is made by
              itself.""")
          .mend(
              Framework.DJANGO,
              """
              Use PostgreSQL or MySQL in production, with the connection read from the environment.""")
          .fix(FixClass.SAFE)
          .references(Pages.DATABASES, Reference.cwe(1188))
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
    if (DjangoSettings.isDjango(deployment)) {
      return django(new DjangoSettings(deployment));
    }
    boolean entities =
        Libraries.of(deployment).startingWith("spring-boot-starter-data-jpa").isPresent();
    Severity severity = entities ? Severity.ERROR : Severity.WARNING;
    return Outcome.together(
        Databases.urls(deployment)
            .map(fact -> Outcome.judge(fact, text -> verdict(text, severity)))
            .toList());
  }

  private static Outcome django(DjangoSettings settings) {
    return Outcome.together(
        DjangoDatabases.in(settings)
            .filter(DjangoDatabases.Database::isFile)
            .map(
                database ->
                    Outcome.judge(
                        database.text("NAME"),
                        name ->
                            isInMemory(name)
                                ? Verdict.flawed("is a database in memory")
                                : Verdict.fine()))
            .toList());
  }

  /** Whether SQLite keeps a database of that name in memory. */
  static boolean isInMemory(String name) {
    return name.equals(":memory:") || name.contains("mode=memory");
  }

  private static Verdict verdict(String text, Severity severity) {
    return ConnectionUrl.parse(text).filter(ConnectionUrl::isInMemory).isPresent()
        ? Verdict.flawed("is a database in memory").at(severity)
        : Verdict.fine();
  }
}
