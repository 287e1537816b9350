package dev.seaworthy.checks.settings;

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

/** Finds applications in which a later bean may replace one of the same name. */
final class BeanOverridingOn implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("settings.bean-overriding-on")
          .severity(Severity.WARNING)
          .title("A later bean may replace one of the same name")
          .why(
              """
              A library that comes along can replace a bean that protects, and nobody is told.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete `spring.main.allow-bean-definition-overriding`, and give the beans names
              of their own.""")
          .fix(FixClass.UNSAFE)
          .references(Pages.PROPERTIES, Reference.cwe(694))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        List.of(
            Outcome.judge(
                deployment.settings().flag("spring.main.allow-bean-definition-overriding"),
                on -> on ? Verdict.flawed("is true") : Verdict.fine()),
            Outcome.judge(
                deployment.settings().flag("spring.main.allow-circular-references"),
                on -> on ? Verdict.flawed("is true").at(Severity.INFO) : Verdict.fine())));
  }
}
