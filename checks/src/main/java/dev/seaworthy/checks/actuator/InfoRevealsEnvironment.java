package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Actuator;
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
import java.util.ArrayList;
import java.util.List;

/** Finds an info endpoint that tells about the machine. */
final class InfoRevealsEnvironment implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.info-reveals-environment")
          .severity(Severity.INFO)
          .title("The info endpoint tells about the machine and the build")
          .why("Versions, process and commit help to choose an attack.")
          .notWhen("The info endpoint is not served.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete the keys beneath `management.info`, except those that outsiders shall read.""")
          .fix(FixClass.SAFE)
          .references(Pages.ENDPOINTS, Reference.cwe(200))
          .build();

  private static final List<String> FLAGS = List.of("env", "java", "os", "process", "ssl");

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
    if (!actuator.serves("info").inForce().orElse(true)) {
      return Outcome.notApplicable("the info endpoint is not served");
    }
    List<Outcome> outcomes = new ArrayList<>();
    FLAGS.forEach(
        each ->
            outcomes.add(
                Outcome.judge(
                    deployment.settings().flag("management.info." + each + ".enabled"),
                    on -> on ? Verdict.flawed("is on") : Verdict.fine())));
    outcomes.add(
        Outcome.judge(
            deployment.settings().text("management.info.git.mode"),
            mode ->
                mode.strip().equalsIgnoreCase("full")
                    ? Verdict.flawed("is full")
                    : Verdict.fine()));
    return Outcome.together(outcomes);
  }
}
