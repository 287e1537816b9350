package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Actuator;
import dev.seaworthy.checks.spring.Exposure;
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
import dev.seaworthy.engine.facts.Fact;
import java.util.List;

/** Finds management endpoints that share the port of the site. */
final class OnPublicPort implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.on-public-port")
          .severity(Severity.WARNING)
          .title("Management endpoints answer on the port of the site")
          .why(
              """
              One missing rule in the security chain or the proxy publishes them.""")
          .notWhen(
              """
              Anybody reaches them, which actuator.sensitive-endpoint-anonymous says.""")
          .notWhen("The platform offers one port only.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Give them a port and an address of their own: `management.server.port=9001`,
              `management.server.address=127.0.0.1`.""")
          .fix(FixClass.UNSAFE)
          .references(Pages.MONITORING, Reference.cwe(749))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Actuator actuator = Actuator.of(deployment);
    if (actuator.absence().isPresent()) {
      return Outcome.notApplicable(actuator.absence().get());
    }
    if (Exposure.ofManagement(deployment) == Exposure.ANYONE) {
      return Outcome.notApplicable("no library could guard the endpoints, on whatever port");
    }
    Fact<String> port = deployment.settings().text("management.server.port");
    Fact<String> site = deployment.settings().text("server.port").orDefault("8080", "Spring Boot");
    boolean apart = port.isSet() && !port.inForce().equals(site.inForce());
    if (apart) {
      return Outcome.passed();
    }
    return Outcome.judge(actuator.include(), OnPublicPort::verdict);
  }

  private static Verdict verdict(List<String> ids) {
    List<String> more =
        ids.stream().filter(id -> !id.equals("health") && !id.equals("info")).toList();
    return more.isEmpty()
        ? Verdict.fine()
        : Verdict.flawed("serves more than health on the port of the site");
  }
}
