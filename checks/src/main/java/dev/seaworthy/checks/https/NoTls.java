package dev.seaworthy.checks.https;

import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.Site;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.ApplicationCheck;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Origin;
import java.util.List;
import java.util.Optional;

/** Finds a site without HTTPS, as far as its files show. */
final class NoTls implements ApplicationCheck {
  private static final Declaration DECLARATION =
      Declaration.of("https.no-tls")
          .severity(Severity.ERROR)
          .sameAs("Django", "security.W008")
          .title("Nothing shows that the site uses HTTPS")
          .why(
              """
              Sessions and passwords cross the network for everybody on the way to read.""")
          .notWhen("A proxy in front ends HTTPS: declare `edge.tls` in seaworthy.yml.")
          .mend(
              Framework.SPRING_BOOT,
              """
              End HTTPS at a proxy and declare `edge: {tls: true}` in seaworthy.yml, or set
              `server.ssl.bundle`.""")
          .fix(FixClass.UNSAFE)
          .references(
              Pages.WEB_SERVER,
              Reference.cwe(319),
              Reference.owasp("Transport_Layer_Security_Cheat_Sheet"))
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
      return Outcome.notApplicable("seaworthy.yml says that a proxy ends HTTPS");
    }
    Optional<Outcome> own = Transport.own(deployment);
    if (own.isPresent() || deployments.stream().anyMatch(NoTls::isSwitchedOff)) {
      return Outcome.together(
          deployments.stream()
              .flatMap(each -> Transport.own(each).map(said -> graded(said, each)).stream())
              .toList());
    }
    if (Transport.listensOnlyHere(deployment)) {
      return Outcome.notApplicable("the server listens on the machine itself only");
    }
    if (Transport.followsProxy(deployment)) {
      return Outcome.passed();
    }
    return graded(
        Outcome.found(
            Flaw.of(
                "server.ssl",
                "sets up no HTTPS, and no proxy that does is declared",
                Origin.none())),
        deployment);
  }

  /** Whether a deployed environment has HTTPS of its own and switches it off. */
  private static boolean isSwitchedOff(Deployment deployment) {
    return !Stage.isDevelopment(deployment)
        && Transport.own(deployment).filter(Outcome.Found.class::isInstance).isPresent();
  }

  private static Outcome graded(Outcome outcome, Deployment deployment) {
    boolean ours = Libraries.of(deployment).startingWith("seaworthy-spring-boot").isPresent();
    return outcome.changing(
        flaw ->
            flaw.at(ours ? Severity.ERROR : Severity.WARNING)
                .in(List.of(deployment.environment().name())));
  }
}
