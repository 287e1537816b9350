package dev.seaworthy.checks.proxy;

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

/** Finds forwarding headers believed from whoever sends them. */
final class ForwardedHeadersUnguarded implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("proxy.forwarded-headers-unguarded")
          .severity(Severity.WARNING)
          .title("Forwarding headers are believed from every caller")
          .why(
              """
              The filter has no list of proxies, so any direct caller sets the host, scheme and
              prefix that links are made of.""")
          .notWhen(
              """
              The application's port can be reached through the proxy only, and the proxy replaces
              the headers.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Use `server.forward-headers-strategy=native`, which trusts private addresses only;
              framework only where `X-Forwarded-Prefix` is needed.""")
          .mend(
              Framework.DJANGO,
              """
              Delete USE_X_FORWARDED_HOST and let the proxy hand on the Host header as it came.""")
          .fix(FixClass.UNSAFE)
          .references(Pages.WEB_SERVER, Reference.rfc(7239), Reference.cwe(348))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  private static Outcome django(DjangoSettings settings) {
    if (settings.deployment().edge().hosts()) {
      return Outcome.notApplicable("seaworthy.yml says that a proxy refuses unknown hosts");
    }
    return Outcome.judge(
        settings.setting("USE_X_FORWARDED_HOST"),
        on ->
            on.isTruthy()
                ? Verdict.flawed("is on, so that any caller names the host")
                : Verdict.fine());
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, ForwardedHeadersUnguarded::django);
    }
    return Outcome.judge(
        deployment.settings().text("server.forward-headers-strategy"),
        value ->
            value.strip().equalsIgnoreCase("framework")
                ? Verdict.flawed("is framework, which trusts every caller")
                : Verdict.fine());
  }
}
