package dev.seaworthy.checks.cookies;

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
import dev.seaworthy.engine.facts.Datum;

/** Finds sessions that are kept in the visitor's own cookie. */
final class SessionReadableByVisitor implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("cookies.session-readable-by-visitor")
          .severity(Severity.INFO)
          .title("The visitor can read the session, and keep it after logging out")
          .why(
              """
              Signed cookies are not encrypted, and an old copy is good until it expires: nothing
              on the server ends it.""")
          .notWhen("Nothing secret is put into sessions, and they are short.")
          .mend(
              Framework.DJANGO,
              """
              Delete SESSION_ENGINE, so that sessions are kept in the database, or use
              "django.contrib.sessions.backends.cached_db".""")
          .fix(FixClass.UNSAFE)
          .references(DjangoPages.SESSIONS, Reference.cwe(315), Reference.cwe(613))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(
        deployment,
        settings ->
            Outcome.judge(
                settings.setting("SESSION_ENGINE"),
                engine ->
                    engine.equals(Datum.text("django.contrib.sessions.backends.signed_cookies"))
                        ? Verdict.flawed("keeps sessions in signed cookies")
                        : Verdict.fine()));
  }
}
