package dev.seaworthy.checks.django;

import static dev.seaworthy.checks.django.DjangoSettings.CSRF_MIDDLEWARE;
import static dev.seaworthy.checks.django.DjangoSettings.SESSION_APP;
import static dev.seaworthy.checks.django.DjangoSettings.SESSION_MIDDLEWARE;

import dev.seaworthy.checks.django.DjangoSettings.Membership;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;

/**
 * Cookies that travel in clear or that scripts can read. Django has three ids for each flag of the
 * session cookie, by what of the session framework is there; exactly one of the three can fire.
 */
final class CookieRows {
  /** Which part of the session framework a row wants to be there. */
  private enum Part {
    APP_ONLY("app", true, false),
    MIDDLEWARE_ONLY("middleware", false, true),
    BOTH("both", true, true);

    private final String word;
    private final boolean application;
    private final boolean middleware;

    Part(String word, boolean application, boolean middleware) {
      this.word = word;
      this.application = application;
      this.middleware = middleware;
    }
  }

  private CookieRows() {}

  static List<Row> all() {
    return List.of(
        secure(Part.APP_ONLY, "security.W010"),
        secure(Part.MIDDLEWARE_ONLY, "security.W011"),
        secure(Part.BOTH, "security.W012"),
        httpOnly(Part.APP_ONLY, "security.W013"),
        httpOnly(Part.MIDDLEWARE_ONLY, "security.W014"),
        httpOnly(Part.BOTH, "security.W015"),
        Row.unsafe(
            Row.declare("csrf-cookie-not-secure", "security.W016", Severity.WARNING)
                .title("The CSRF cookie travels over plain HTTP")
                .why("Somebody on the path reads it, and can then forge requests.")
                .references(Reference.cwe(614)),
            "Set CSRF_COOKIE_SECURE = True once the site is served over HTTPS.",
            CookieRows::csrf));
  }

  private static Row secure(Part part, String id) {
    return session(
        Row.declare("session-cookie-not-secure-" + part.word, id, Severity.ERROR)
            .title("The session cookie travels over plain HTTP")
            .why("One plain-http request shows the session to everybody on the path.")
            .references(Reference.cwe(614)),
        part,
        "SESSION_COOKIE_SECURE",
        "once the site is served over HTTPS");
  }

  private static Row httpOnly(Part part, String id) {
    return session(
        Row.declare("session-cookie-readable-" + part.word, id, Severity.ERROR)
            .title("Scripts can read the session cookie")
            .why("Any script that gets into a page takes the visitor's session with it.")
            .references(Reference.cwe(1004)),
        part,
        "SESSION_COOKIE_HTTPONLY",
        "Django's default");
  }

  private static Row session(Declaration.Builder builder, Part part, String name, String when) {
    return Row.unsafe(
        builder,
        "Set " + name + " = True, " + when + ".",
        settings -> {
          Membership application = settings.application(SESSION_APP);
          Membership middleware = settings.middleware(SESSION_MIDDLEWARE);
          if (application.present().isEmpty()) {
            return DjangoSettings.undecided(application.list());
          }
          if (middleware.present().isEmpty()) {
            return DjangoSettings.undecided(middleware.list());
          }
          return application.present().get() == part.application
                  && middleware.present().get() == part.middleware
              ? settings.mustBeTrue(name, "is not True")
              : Outcome.notApplicable("the session framework is set up otherwise");
        });
  }

  private static Outcome csrf(DjangoSettings settings) {
    return settings.where(
        settings.middleware(CSRF_MIDDLEWARE),
        () -> {
          Fact<Datum> inSession = settings.setting("CSRF_USE_SESSIONS");
          if (inSession.inForce().isEmpty() && inSession.isSet()) {
            return DjangoSettings.undecided(inSession);
          }
          return inSession.inForce().map(Datum::isTruthy).orElse(false)
              ? Outcome.notApplicable("the token is kept in the session")
              : settings.mustBeTrue("CSRF_COOKIE_SECURE", "is not True");
        });
  }
}
