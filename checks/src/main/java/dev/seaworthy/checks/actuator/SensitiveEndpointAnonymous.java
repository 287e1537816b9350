package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Actuator;
import dev.seaworthy.checks.spring.Exposure;
import dev.seaworthy.checks.spring.Libraries;
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
import java.util.List;

/** Finds management endpoints that hand out internals to whoever asks. */
final class SensitiveEndpointAnonymous implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.sensitive-endpoint-anonymous")
          .severity(Severity.ERROR)
          .sameAs("CodeQL", "java/spring-boot-exposed-actuators-config")
          .title("Management endpoints that reveal internals are on the web")
          .why(
              """
              Environment, beans, mappings, threads and logs tell a stranger which libraries,
              hosts and accounts there are, and often hold what opens the next door.""")
          .notWhen("The management port is bound to a loopback address, or is -1.")
          .notWhen(
              """
              A security chain requires a role for them: then it is a warning. Where no chain that was
              read decides it, the finding is one step milder.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              List only what outsiders may see:
              `management.endpoints.web.exposure.include=health`; for the rest require a role, or
              give it a port of its own with `management.server.address=127.0.0.1`.""")
          .fix(FixClass.SAFE)
          .references(Pages.ENDPOINTS, Reference.cwe(200), Reference.cve("CVE-2025-48927"))
          .build();

  private static final List<String> SENSITIVE =
      List.of(
          "env",
          "configprops",
          "threaddump",
          "logfile",
          "loggers",
          "beans",
          "mappings",
          "conditions",
          "httpexchanges",
          "httptrace",
          "sessions",
          "auditevents",
          "startup",
          "scheduledtasks",
          "quartz",
          "caches",
          "flyway",
          "liquibase",
          "integrationgraph",
          "sbom");

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
    Outcome outcome = Outcome.judge(actuator.include(), included -> verdict(actuator, included));
    return exposure(deployment, actuator)
        .grade(outcome, servesSessions(deployment, actuator) ? Severity.CRITICAL : Severity.ERROR);
  }

  /** That of the endpoint which the most visitors reach. */
  private static Exposure exposure(Deployment deployment, Actuator actuator) {
    return SENSITIVE.stream()
        .filter(id -> actuator.serves(id).inForce().orElse(false))
        .map(id -> Exposure.ofEndpoint(deployment, id))
        .reduce(Exposure::or)
        .orElseGet(() -> Exposure.ofManagement(deployment));
  }

  private static Verdict verdict(Actuator actuator, List<String> included) {
    List<String> served =
        SENSITIVE.stream().filter(id -> actuator.serves(id).inForce().orElse(false)).toList();
    if (served.isEmpty()) {
      return Verdict.fine();
    }
    if (!included.contains("*")) {
      return Verdict.flawed("serves " + String.join(", ", served));
    }
    String most = served.contains("env") ? "env and configprops" : String.join(", ", served);
    return Verdict.flawed("serves all there are, " + most + " among them");
  }

  private static boolean servesSessions(Deployment deployment, Actuator actuator) {
    boolean named = actuator.include().inForce().orElse(List.of()).contains("sessions");
    boolean kept = Libraries.of(deployment).startingWith("spring-session").isPresent();
    return (named || kept) && actuator.serves("sessions").inForce().orElse(false);
  }
}
