package dev.seaworthy.checks.proxy;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.Starts;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Launches.Launch;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.text.Shown;
import java.util.Optional;

/** Finds applications behind a proxy that do not hear what it says. */
final class ForwardedHeadersIgnored implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("proxy.forwarded-headers-ignored")
          .severity(Severity.WARNING)
          .confidence(Confidence.LIKELY)
          .title("A proxy stands in front, and its forwarding headers are ignored")
          .why(
              """
              The application believes that it is visited over plain HTTP: cookies are not
              secure, HSTS is never sent, and redirects lead back to http.""")
          .notWhen(
              """
              The application ends TLS itself, or runs on a platform whose forwarding Spring
              Boot follows by itself.""")
          .notWhen("It is a WAR in a container that is set up elsewhere.")
          .mend(
              Framework.SPRING_BOOT,
              "Set `server.forward-headers-strategy=native` where it is deployed.")
          .fix(FixClass.SAFE)
          .references(Pages.WEB_SERVER, Reference.cwe(319))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Optional<Launch> proxied =
        Starts.of(deployment).stream().filter(Starts::isBesideAProxy).findFirst();
    if (proxied.isEmpty() || deployment.settings().has("server.ssl")) {
      return Outcome.notApplicable("no file shows a proxy in front, or it ends TLS itself");
    }
    Fact<String> strategy = deployment.settings().text("server.forward-headers-strategy");
    if (strategy.isSet()) {
      return Outcome.judge(
          strategy,
          stated ->
              stated.strip().equalsIgnoreCase("none")
                  ? Verdict.flawed(
                      "is none, and " + proxied.get().file() + " puts a proxy in front")
                  : Verdict.fine());
    }
    return Outcome.found(
        Flaw.of(
            strategy.orDefault("none", "Spring Boot"),
            "ignores what the proxy in " + Shown.of(proxied.get().file()) + " says"));
  }
}
