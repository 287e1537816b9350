package dev.seaworthy.checks.django;

import static dev.seaworthy.checks.django.DjangoSettings.CSRF_MIDDLEWARE;
import static dev.seaworthy.checks.django.DjangoSettings.FRAME_MIDDLEWARE;
import static dev.seaworthy.checks.django.DjangoSettings.SECURITY_MIDDLEWARE;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import java.util.List;

/** A protective middleware that is not in {@code MIDDLEWARE}. */
final class MiddlewareRows {
  private MiddlewareRows() {}

  static List<Row> all() {
    return List.of(
        row(
            Row.declare("security-middleware-missing", "security.W001", Severity.WARNING)
                .title("Django's security middleware is not in use")
                .why(
                    "Without it none of the HTTPS redirect, HSTS, nosniff, referrer and opener"
                        + " headers is sent, whatever the settings say.")
                .notWhen("A subclass of the middleware does its work: silence this row.")
                .notWhen("A proxy in front sends those headers and redirects.")
                .references(Reference.cwe(693)),
            SECURITY_MIDDLEWARE,
            "first in MIDDLEWARE"),
        row(
            Row.declare("clickjacking-middleware-missing", "security.W002", Severity.WARNING)
                .title("Any site may show these pages in a frame")
                .why(
                    "A page in somebody else's frame can be made to receive the clicks of a"
                        + " visitor who is logged in.")
                .notWhen("A Content-Security-Policy with frame-ancestors is sent.")
                .references(Reference.cwe(1021)),
            FRAME_MIDDLEWARE,
            "to MIDDLEWARE"),
        row(
            Row.declare("csrf-middleware-missing", "security.W003", Severity.ERROR)
                .title("Requests forged by another site are accepted")
                .why(
                    "Any page a logged-in visitor opens can send a form to this site in their"
                        + " name.")
                .notWhen("Nothing on the site logs anybody in by a cookie.")
                .references(Reference.cwe(352)),
            CSRF_MIDDLEWARE,
            "to MIDDLEWARE, after the session middleware"));
  }

  private static Row row(Declaration.Builder builder, String path, String where) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    return Row.unsafe(
        builder,
        "Add \"" + path + "\" " + where + ".",
        settings -> settings.absent(settings.middleware(path), "does not hold " + name));
  }
}
