package dev.seaworthy.checks.hosts;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.Libraries;
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
import dev.seaworthy.engine.facts.Origin;
import java.util.List;

/** Finds a site that answers under any host name. */
final class AnyHostAllowed implements ApplicationCheck {
  private static final Declaration DECLARATION =
      Declaration.of("hosts.any-host-allowed")
          .severity(Severity.ERROR)
          .sameAs("Django", "security.W020")
          .title("Any host name is answered")
          .why(
              """
              Links in mails and entries in caches are built from the Host header; a stranger can
              make them point to a host of their own.""")
          .notWhen(
              """
              A proxy in front refuses unknown names: declare `edge.hosts` in seaworthy.yml.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Let the proxy refuse every name but your own and declare `edge: {hosts: true}` in
              seaworthy.yml; with Seaworthy's starter, list them in `seaworthy.allowed-hosts`.""")
          .mend(
              Framework.DJANGO,
              """
              List the public names in ALLOWED_HOSTS, each in full. An empty list is security.W020.""")
          .fix(FixClass.UNSAFE)
          .references(
              Reference.cwe(644),
              Reference.vendor(
                  "Spring Security, HttpFirewall",
                  "https://docs.spring.io/spring-security/reference/servlet/exploits/firewall.html"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(List<Deployment> deployments) {
    Deployment deployment = Site.deployed(deployments);
    if (DjangoSettings.isDjango(deployment)) {
      return django(deployment);
    }
    if (Site.absence(deployment).isPresent()) {
      return Outcome.notApplicable(Site.absence(deployment).get());
    }
    if (deployment.edge().hosts()) {
      return Outcome.notApplicable("seaworthy.yml says that a proxy refuses unknown hosts");
    }
    Fact<List<String>> hosts = deployment.settings().list("seaworthy.allowed-hosts");
    boolean ours = Libraries.of(deployment).startingWith("seaworthy-spring-boot").isPresent();
    Outcome outcome =
        ours || hosts.isSet()
            ? Outcome.judge(hosts.orDefault(List.of(), ""), AnyHostAllowed::verdict)
            : Outcome.found(unchecked());
    return outcome.changing(flaw -> flaw.in(List.of(deployment.environment().name())));
  }

  private static Flaw unchecked() {
    return Flaw.of("Host", "is checked by nobody that is read or declared", Origin.none())
        .at(Severity.WARNING);
  }

  private static Outcome django(Deployment deployment) {
    if (deployment.edge().hosts()) {
      return Outcome.notApplicable("seaworthy.yml says that a proxy refuses unknown hosts");
    }
    return new DjangoSettings(deployment)
        .each(
            "ALLOWED_HOSTS",
            host -> host.equals("*") ? Verdict.flawed("allows every host") : Verdict.fine())
        .changing(flaw -> flaw.in(List.of(deployment.environment().name())));
  }

  private static Verdict verdict(List<String> hosts) {
    if (hosts.isEmpty()) {
      return Verdict.flawed("names no host");
    }
    return hosts.contains("*") ? Verdict.flawed("allows every host") : Verdict.fine();
  }
}
