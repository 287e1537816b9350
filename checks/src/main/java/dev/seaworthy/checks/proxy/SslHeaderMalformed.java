package dev.seaworthy.checks.proxy;

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
import dev.seaworthy.engine.text.Shown;
import java.util.Locale;

/** Finds a proxy's header that never comes under that name, or that means plain HTTP. */
final class SslHeaderMalformed implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("proxy.ssl-header-malformed")
          .severity(Severity.ERROR)
          .title("The header that tells of HTTPS can never say so")
          .why(
              """
              Every request then counts as plain HTTP, so that the redirect goes in circles and
              HSTS is never sent; or every request counts as HTTPS.""")
          .notWhen("The pair is a name as WSGI writes it, and the value of requests over HTTPS.")
          .mend(
              Framework.DJANGO,
              """
              Write `SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")`, and let the
              proxy replace that header in every request.""")
          .fix(FixClass.UNSAFE)
          .references(DjangoPages.SETTINGS, Reference.rfc(3875), Reference.cwe(319))
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
                settings.setting("SECURE_PROXY_SSL_HEADER"), SslHeaderMalformed::verdict));
  }

  private static Verdict verdict(Datum header) {
    if (!header.isTruthy()) {
      return Verdict.fine();
    }
    if (!(header instanceof Datum.Items pair) || pair.items().size() != 2) {
      return Verdict.flawed("is no pair of a name and a value");
    }
    if (!(pair.items().get(0) instanceof Datum.Text name)
        || !(pair.items().get(1) instanceof Datum.Text value)) {
      return Verdict.fine();
    }
    if (!name.text().matches("HTTP_[A-Z0-9_]+")) {
      return Verdict.flawed(
          "names "
              + Shown.clipped(name.text(), 40)
              + ", and WSGI writes it as "
              + wsgi(name.text()));
    }
    return value.text().equalsIgnoreCase("http")
        ? Verdict.flawed("takes plain HTTP for HTTPS").at(Severity.CRITICAL)
        : Verdict.fine();
  }

  private static String wsgi(String name) {
    String bare = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Shown.clipped(bare.startsWith("HTTP_") ? bare : "HTTP_" + bare, 40);
  }
}
