package dev.seaworthy.checks.debug;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.text.Shown;
import java.util.stream.Stream;

/** Finds Spring Boot's debug or trace switch on. */
final class SwitchOn implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.switch-on")
          .severity(Severity.WARNING)
          .sameAs("Sonar", "S4507")
          .title("The debug or trace switch is on")
          .why(
              """
              The log then holds statements, requests and the report on every condition.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete the line. A platform that sets a variable DEBUG for its own purposes sets
              this one too: rename it there.""")
          .fix(FixClass.SAFE)
          .references(Pages.LOGGING, Reference.cwe(489))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Stage.mild(
        deployment,
        Outcome.together(
            Stream.of("debug", "trace")
                .map(name -> Outcome.judge(deployment.settings().text(name), SwitchOn::verdict))
                .toList()));
  }

  /** Anything but false switches it on, as Spring Boot's LoggingApplicationListener reads it. */
  private static Verdict verdict(String value) {
    String bare = value.strip();
    if (bare.isEmpty() || bare.equalsIgnoreCase("false")) {
      return Verdict.fine();
    }
    return bare.equalsIgnoreCase("true")
        ? Verdict.flawed("is true")
        : Verdict.flawed("is " + Shown.clipped(bare, 20) + ", and all but false counts as on");
  }
}
