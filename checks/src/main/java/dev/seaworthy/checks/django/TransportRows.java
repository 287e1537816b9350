package dev.seaworthy.checks.django;

import static dev.seaworthy.checks.django.DjangoSettings.SECURITY_MIDDLEWARE;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;

/** Whether visitors stay on HTTPS. */
final class TransportRows {
  private static final String SECONDS = "SECURE_HSTS_SECONDS";

  private TransportRows() {}

  static List<Row> all() {
    return List.of(
        Row.unsafe(
            transport("hsts-not-set", "security.W004")
                .title("Browsers are not told to stay on HTTPS")
                .why(
                    "Until a browser has that promise, one plain-http link lets somebody on the"
                        + " path read or rewrite the first request.")
                .references(Reference.rfc(6797)),
            "Set SECURE_HSTS_SECONDS to 3600, and raise it to 31536000 once every host serves"
                + " HTTPS.",
            TransportRows::secondsSet),
        withHsts(
            transport("hsts-subdomains-left-out", "security.W005")
                .title("The HTTPS promise leaves subdomains out")
                .why(
                    "A cookie of the whole domain can be read or planted through a subdomain that"
                        + " answers over plain HTTP.")
                .references(Reference.rfc(6797)),
            "SECURE_HSTS_INCLUDE_SUBDOMAINS",
            "Set SECURE_HSTS_INCLUDE_SUBDOMAINS = True once every subdomain serves HTTPS."),
        withHsts(
            transport("hsts-preload-off", "security.W021")
                .title("The site does not ask for the browsers' preload list")
                .why(
                    "The first visit of every browser is unprotected while the site is not on the"
                        + " list.")
                .notWhen("The whole domain is not meant to be on the list: that is for good.")
                .references(Reference.rfc(6797)),
            "SECURE_HSTS_PRELOAD",
            "Set SECURE_HSTS_PRELOAD = True if the domain is to be submitted to the list."),
        Row.unsafe(
            transport("https-not-redirected", "security.W008")
                .title("Plain HTTP is not redirected to HTTPS")
                .why(
                    "Sessions and passwords of visitors who come over HTTP cross the net in clear.")
                .notWhen("A proxy in front redirects: declare edge.tls in seaworthy.yml."),
            "Set SECURE_SSL_REDIRECT = True; behind a proxy set SECURE_PROXY_SSL_HEADER first, or"
                + " the redirect loops.",
            settings ->
                settings.where(
                    settings.middleware(SECURITY_MIDDLEWARE),
                    () -> settings.mustBeTrue("SECURE_SSL_REDIRECT", "is not True"))));
  }

  private static Declaration.Builder transport(String name, String id) {
    return Row.declare(name, id, Severity.WARNING).references(Reference.cwe(319));
  }

  private static Row withHsts(Declaration.Builder builder, String name, String mend) {
    return Row.unsafe(
        builder,
        mend,
        settings ->
            settings.where(
                settings.middleware(SECURITY_MIDDLEWARE),
                () -> {
                  Fact<Datum> seconds = settings.setting(SECONDS);
                  if (seconds.inForce().isEmpty() && seconds.isSet()) {
                    return DjangoSettings.undecided(seconds);
                  }
                  return seconds.inForce().map(Datum::isTruthy).orElse(false)
                      ? settings.mustBeTrue(name, "is not True")
                      : Outcome.notApplicable("HSTS is not sent");
                }));
  }

  private static Outcome secondsSet(DjangoSettings settings) {
    return settings.where(
        settings.middleware(SECURITY_MIDDLEWARE),
        () ->
            Outcome.judge(
                settings.setting(SECONDS),
                seconds ->
                    seconds.isTruthy()
                        ? Verdict.fine()
                        : Verdict.flawed("is not a positive number")));
  }
}
