package dev.seaworthy.checks.https;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.Site;
import dev.seaworthy.engine.check.ApplicationCheck;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;

/** Finds an HTTPS server beside which plain HTTP stays in use. */
final class HttpNotRedirected implements ApplicationCheck {
  private static final Declaration DECLARATION =
      Declaration.of("https.http-not-redirected")
          .severity(Severity.WARNING)
          .sameAs("Django", "security.W008")
          .title("Nothing shows that plain HTTP leads to HTTPS")
          .why("Whoever types the name of the site stays on plain HTTP.")
          .notWhen("A proxy in front redirects: declare `edge.tls` in seaworthy.yml.")
          .notWhen("The server listens on its HTTPS port only.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Redirect at the proxy and declare `edge: {tls: true}`, or use Spring Security's
              `redirectToHttps`.""")
          .fix(FixClass.UNSAFE)
          .references(Pages.WEB_SERVER, Reference.cwe(319))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(List<Deployment> deployments) {
    Deployment deployment = Site.deployed(deployments);
    if (Site.absence(deployment).isPresent()) {
      return Outcome.notApplicable(Site.absence(deployment).get());
    }
    if (deployment.edge().tls()) {
      return Outcome.notApplicable("seaworthy.yml says that a proxy redirects");
    }
    Fact<Boolean> redirect = deployment.settings().flag("seaworthy.https.redirect");
    Outcome stated =
        Outcome.judge(redirect, on -> on ? Verdict.fine() : Verdict.flawed("is false"));
    if (redirect.isSet()) {
      return in(deployment, stated);
    }
    if (!Transport.followsProxy(deployment) || Transport.own(deployment).isPresent()) {
      return Outcome.notApplicable("no proxy hands plain requests on");
    }
    return in(
        deployment,
        Outcome.found(
            Flaw.of(
                deployment.settings().fact("server.forward-headers-strategy").name(),
                "follows a proxy of which nobody says that it redirects",
                deployment.settings().fact("server.forward-headers-strategy").origin())));
  }

  private static Outcome in(Deployment deployment, Outcome outcome) {
    return outcome.changing(flaw -> flaw.in(List.of(deployment.environment().name())));
  }
}
