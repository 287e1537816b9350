package dev.seaworthy.checks.debug;

import dev.seaworthy.checks.spring.Exposure;
import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.List;

/** Finds the documentation of the interface open to everybody. */
final class ApiDocsAnonymous implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.api-docs-anonymous")
          .severity(Severity.WARNING)
          .confidence(Confidence.LIKELY)
          .title("The documentation of the interface is open to everybody")
          .why("It is a ready list of every address and parameter.")
          .notWhen(
              """
              The interface is public. `true` written in the settings of production counts as a
              decision, and is information.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `springdoc.api-docs.enabled=false` and `springdoc.swagger-ui.enabled=false` in
              production, or ask for a role on their paths.""")
          .fix(FixClass.SAFE)
          .references(
              Reference.vendor("springdoc, properties", "https://springdoc.org/properties.html"),
              Reference.cwe(200))
          .build();

  private static final List<String> SWITCHES =
      List.of(
          "swagger.enabled", "swagger.enable", "springfox.documentation.enabled", "knife4j.enable");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<Outcome> outcomes = new ArrayList<>();
    for (String name : List.of("springdoc.api-docs.enabled", "springdoc.swagger-ui.enabled")) {
      outcomes.add(judge(deployment, deployment.settings().flag(name)));
    }
    SWITCHES.forEach(
        ending ->
            RelaxedName.endingWith(deployment, ending)
                .map(fact -> deployment.settings().flag(fact.name()))
                .forEach(fact -> outcomes.add(judge(deployment, fact))));
    boolean off =
        deployment
            .settings()
            .flag("springdoc.api-docs.enabled")
            .inForce()
            .filter(on -> !on)
            .isPresent();
    if (!off && deployment.settings().flag("springdoc.show-actuator").inForce().orElse(false)) {
      outcomes.add(judge(deployment, deployment.settings().flag("springdoc.show-actuator")));
    }
    boolean stated = deployment.settings().has("springdoc.api-docs.enabled");
    boolean there = Libraries.of(deployment).startingWith("springdoc-openapi").isPresent();
    boolean named = outcomes.stream().anyMatch(Outcome.Found.class::isInstance);
    if (there && !stated && !named && deployment.environment().production()) {
      Fact<Boolean> unset = deployment.settings().flag("springdoc.api-docs.enabled");
      outcomes.add(judge(deployment, unset.orDefault(true, "springdoc")));
    }
    return Outcome.together(outcomes);
  }

  private static Outcome judge(Deployment deployment, Fact<Boolean> on) {
    Outcome outcome = Outcome.judge(on, is -> is ? Verdict.flawed("is on") : Verdict.fine());
    String file = on.origin().primary().map(Place::file).orElse("");
    boolean decided =
        deployment.environment().production()
            && file.contains("-" + deployment.environment().name() + ".");
    if (decided) {
      return outcome.changing(flaw -> flaw.at(Severity.INFO));
    }
    return switch (Exposure.ofPage(deployment, "/v3/api-docs")) {
      case GUARDED -> Exposure.GUARDED.grade(outcome, Severity.WARNING);
      case UNLESS_GUARDED ->
          outcome.changing(flaw -> flaw.unless("unless a security chain guards it"));
      case ANYONE, SAME_MACHINE, NOBODY -> outcome;
    };
  }
}
