package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Actuator;
import dev.seaworthy.checks.spring.Exposure;
import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.checks.spring.Pages;
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
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.program.Observation.Sign;
import java.util.List;
import java.util.Optional;

/** Finds endpoints that show the values of settings without hiding secrets. */
final class RawValuesShown implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.raw-values-shown")
          .severity(Severity.CRITICAL)
          .title("Endpoints show the values of settings, secrets included")
          .why(
              """
              env and configprops then print every password the environment holds.""")
          .notWhen(
              """
              The endpoint is not served, or the Spring Boot version (before 3.0) hides by name
              instead.""")
          .notWhen(
              """
              The program sanitizes by a function of its own: which values it hides stays open.""")
          .mend(
              Framework.SPRING_BOOT,
              "Delete `show-values`; the default is never since Spring Boot 3.0.")
          .fix(FixClass.SAFE)
          .references(Pages.ENDPOINTS, Reference.cwe(200))
          .build();

  private static final List<String> IDS = List.of("env", "configprops", "quartz");

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
    Outcome shown =
        Outcome.together(IDS.stream().map(id -> ofEndpoint(deployment, actuator, id)).toList());
    Optional<Sign> own = Observed.signs(deployment, Sign.Kind.OWN_SANITIZING).findFirst();
    return own.isPresent() && shown instanceof Outcome.Found
        ? Outcome.undetermined(
            Missing.of("values that are hidden", own.get().subject() + " decides which"))
        : shown;
  }

  private static Outcome ofEndpoint(Deployment deployment, Actuator actuator, String id) {
    Fact<String> shown = deployment.settings().text("management.endpoint." + id + ".show-values");
    if (!shown.isSet() || !actuator.serves(id).inForce().orElse(true)) {
      return Outcome.passed();
    }
    boolean roles = deployment.settings().has("management.endpoint." + id + ".roles");
    Outcome outcome = Outcome.judge(shown, value -> verdict(value, roles));
    return outcome instanceof Outcome.Found found && found.flaws().get(0).severity().isPresent()
        ? outcome
        : Exposure.ofEndpoint(deployment, id).grade(outcome, Severity.CRITICAL);
  }

  private static Verdict verdict(String value, boolean roles) {
    return switch (RelaxedName.of(value.strip()).canonical()) {
      case "always" -> Verdict.flawed("is always");
      case "whenauthorized" ->
          roles
              ? Verdict.fine()
              : Verdict.flawed("is when-authorized, and every user who is logged in counts")
                  .at(Severity.WARNING);
      default -> Verdict.fine();
    };
  }
}
