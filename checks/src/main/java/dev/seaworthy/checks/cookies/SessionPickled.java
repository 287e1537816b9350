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

/** Finds sessions whose reading can run code. */
final class SessionPickled implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("cookies.session-pickled")
          .severity(Severity.ERROR)
          .title("Reading a session can run code")
          .why(
              """
              A pickle is a program. Whoever writes a session, with the key of signed cookies or
              through the store, runs code on the server.""")
          .notWhen(
              """
              Sessions are kept in signed cookies: then the key alone is enough, and it is
              critical.""")
          .mend(
              Framework.DJANGO,
              """
              Delete SESSION_SERIALIZER: the default is JSON, and Django has no PickleSerializer
              since 5.0.""")
          .fix(FixClass.UNSAFE)
          .references(DjangoPages.SESSIONS, Reference.cwe(502))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(deployment, SessionPickled::django);
  }

  private static Outcome django(DjangoSettings settings) {
    boolean inCookie =
        settings
            .setting("SESSION_ENGINE")
            .inForce()
            .filter(Datum.text("django.contrib.sessions.backends.signed_cookies")::equals)
            .isPresent();
    return Outcome.judge(
        settings.setting("SESSION_SERIALIZER"),
        serializer -> {
          if (!(serializer instanceof Datum.Text name) || !name.text().contains("Pickle")) {
            return Verdict.fine();
          }
          return inCookie
              ? Verdict.flawed("is a pickle, which visitors carry in a cookie")
                  .at(Severity.CRITICAL)
              : Verdict.flawed("is a pickle");
        });
  }
}
