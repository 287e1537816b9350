package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Actuator;
import dev.seaworthy.checks.spring.Actuator.Access;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds endpoints that stop, restart or reconfigure the application. */
final class WriteEndpointExposed implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.write-endpoint-exposed")
          .severity(Severity.ERROR)
          .title("Endpoints that change or stop the application are open")
          .why(
              """
              shutdown stops it; a writable env together with refresh or restart is a known way to
              run code.""")
          .notWhen("They are exposed through JMX only.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete the line, and cap what endpoints may do:
              `management.endpoints.access.max-permitted=read-only`.""")
          .fix(FixClass.SAFE)
          .references(Pages.ENDPOINTS, Reference.cwe(749))
          .build();

  private static final List<String> STOPPING = List.of("shutdown", "restart", "pause", "resume");

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
    List<Outcome> outcomes = new ArrayList<>();
    STOPPING.stream()
        .filter(id -> actuator.serves(id).inForce().orElse(true))
        .forEach(
            id ->
                outcomes.add(
                    Outcome.judge(
                        actuator.access(id),
                        access ->
                            access == Access.NONE
                                ? Verdict.fine()
                                : Verdict.flawed("lets callers use " + id))));
    Fact<Boolean> post = deployment.settings().flag("management.endpoint.env.post.enabled");
    boolean env = actuator.serves("env").inForce().orElse(true);
    boolean again =
        Stream.of("refresh", "restart").anyMatch(id -> actuator.serves(id).inForce().orElse(false));
    if (env) {
      outcomes.add(
          Outcome.judge(
              post,
              on -> on ? Verdict.flawed("lets callers change the environment") : Verdict.fine()));
    }
    boolean code = env && again && post.inForce().orElse(false);
    return Stream.concat(STOPPING.stream(), Stream.of("env"))
        .filter(id -> actuator.serves(id).inForce().orElse(true))
        .map(id -> Exposure.ofEndpoint(deployment, id))
        .reduce(Exposure::or)
        .orElseGet(() -> Exposure.ofManagement(deployment))
        .grade(Outcome.together(outcomes), code ? Severity.CRITICAL : Severity.ERROR);
  }
}
