package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Exposure;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/** Finds the management endpoints of Spring Boot 1 opened to everybody. */
final class Boot1Open implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.boot1-open")
          .severity(Severity.ERROR)
          .title("The management endpoints of Spring Boot 1 are open to everybody")
          .why(
              """
              Configuration, request headers and memory are handed to strangers.""")
          .notWhen("The management port is -1, or bound to a loopback address.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete the lines and add Spring Security; then leave Spring Boot 1, which gets no
              fixes.""")
          .fix(FixClass.MANUAL)
          .references(
              Reference.vendor(
                  "Spring Boot 1.5, monitoring over HTTP",
                  "https://docs.spring.io/spring-boot/docs/1.5.0.RELEASE/reference/html/production-ready-monitoring.html"),
              Reference.cwe(862))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Fact<Version> version = deployment.application().version();
    boolean possible = version.inForce().map(known -> known.isBefore("2.0")).orElse(true);
    if (!possible) {
      return Outcome.notApplicable("these settings open nothing since Spring Boot 2");
    }
    Exposure exposure = Exposure.ofManagement(deployment);
    if (exposure == Exposure.NOBODY) {
      return Outcome.notApplicable("management.port is -1: no endpoint is served over HTTP");
    }
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(judge(deployment, deployment.settings().flag("management.security.enabled")));
    outcomes.add(judge(deployment, deployment.settings().flag("endpoints.sensitive")));
    RelaxedName.endingWith(deployment, "sensitive")
        .filter(fact -> RelaxedName.of(fact).isWithin("endpoints"))
        .filter(fact -> RelaxedName.of(fact).elements().size() == 3)
        .map(fact -> deployment.settings().flag(fact.name()))
        .forEach(fact -> outcomes.add(judge(deployment, fact)));
    boolean memory = RelaxedName.endingWith(deployment, "heapdump.sensitive").findAny().isPresent();
    Severity worst = memory ? Severity.CRITICAL : Severity.ERROR;
    return Outcome.together(outcomes)
        .changing(flaw -> flaw.at(exposure == Exposure.SAME_MACHINE ? Severity.INFO : worst));
  }

  private static Outcome judge(Deployment deployment, Fact<Boolean> guarded) {
    if (guarded.isSet() && deployment.application().version().inForce().isEmpty()) {
      return Outcome.undetermined(
          Missing.of(
              guarded, List.of(), "it counts in Spring Boot 1 only, and the version is not known"));
    }
    return Outcome.judge(
        guarded, on -> on ? Verdict.fine() : Verdict.flawed("is false: strangers may look"));
  }
}
