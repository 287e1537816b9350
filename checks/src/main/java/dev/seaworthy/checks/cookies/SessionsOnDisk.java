package dev.seaworthy.checks.cookies;

import dev.seaworthy.checks.django.DjangoSettings;
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
import dev.seaworthy.engine.facts.Datum;

/** Finds sessions written to disk. */
final class SessionsOnDisk implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("cookies.sessions-on-disk")
          .severity(Severity.WARNING)
          .title("Sessions are written to disk")
          .why("What they hold, logins included, outlives the process in a file.")
          .mend(
              Framework.SPRING_BOOT,
              "Delete `server.servlet.session.persistent`; the default is false.")
          .mend(
              Framework.DJANGO,
              """
              Delete SESSION_ENGINE, so that sessions are kept in the database.""")
          .fix(FixClass.SAFE)
          .references(Pages.WEB_SERVER, Reference.cwe(922))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(
          deployment,
          settings ->
              Outcome.judge(
                  settings.setting("SESSION_ENGINE"),
                  engine ->
                      engine.equals(Datum.text("django.contrib.sessions.backends.file"))
                          ? Verdict.flawed("keeps sessions in files")
                          : Verdict.fine()));
    }
    return Outcome.judge(
        deployment.settings().flag("server.servlet.session.persistent"),
        on -> on ? Verdict.flawed("is true") : Verdict.fine());
  }
}
