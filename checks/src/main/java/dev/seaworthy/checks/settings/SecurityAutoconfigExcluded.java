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
import dev.seaworthy.engine.text.Shown;
import java.util.List;

/** Finds the automatic security configuration switched off. */
final class SecurityAutoconfigExcluded implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("settings.security-autoconfig-excluded")
          .severity(Severity.INFO)
          .title("The automatic security configuration is excluded")
          .why(
              """
              Without a security chain of its own the application then has none at all.""")
          .notWhen(
              """
              The application defines its own chain, in code that is not read yet.""")
          .mend(Framework.SPRING_BOOT, "Delete the exclusion, and define the chain you want.")
          .fix(FixClass.SAFE)
          .references(Pages.PROPERTIES, Reference.cwe(1188))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.judge(
        deployment.settings().list("spring.autoconfigure.exclude"),
        SecurityAutoconfigExcluded::verdict);
  }

  private static Verdict verdict(List<String> classes) {
    List<String> security =
        classes.stream()
            .map(String::strip)
            .map(each -> each.substring(each.lastIndexOf('.') + 1))
            .filter(each -> each.contains("Security") && each.endsWith("AutoConfiguration"))
            .map(each -> Shown.clipped(each, 60))
            .toList();
    return security.isEmpty()
        ? Verdict.fine()
        : Verdict.flawed("leaves out " + String.join(", ", security));
  }
}
