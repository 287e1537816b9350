package dev.seaworthy.checks.settings;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.Stage;
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
import dev.seaworthy.engine.text.Shown;
import java.util.List;

/** Finds configuration whose absence does not stop the start. */
final class RequiredImportOptional implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("settings.required-import-optional")
          .severity(Severity.WARNING)
          .confidence(Confidence.LIKELY)
          .title("Configuration that has to be there is imported as optional")
          .why(
              """
              When the source is missing, the application starts with defaults, without its
              secrets and its protections.""")
          .notWhen("A development profile imports it.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Drop `optional:` where the application is deployed; with Spring Cloud Config set
              `spring.cloud.config.fail-fast=true`.""")
          .fix(FixClass.SAFE)
          .references(Pages.CONFIGURATION, Reference.cwe(636))
          .build();

  private static final List<String> REQUIRED =
      List.of(
          "configserver:",
          "vault:",
          "file:.env",
          "file:./.env",
          "configtree:",
          "aws-",
          "consul:",
          "nacos:");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (Stage.isDevelopment(deployment)) {
      return Outcome.notApplicable("in development the source may be missing");
    }
    return Outcome.judge(
        deployment.settings().list("spring.config.import"), RequiredImportOptional::verdict);
  }

  private static Verdict verdict(List<String> imports) {
    List<String> optional =
        imports.stream()
            .map(String::strip)
            .filter(each -> each.startsWith("optional:"))
            .map(each -> each.substring("optional:".length()))
            .filter(each -> REQUIRED.stream().anyMatch(each::startsWith))
            .map(
                each ->
                    each.substring(0, each.indexOf(':') < 0 ? each.length() : each.indexOf(':')))
            .map(each -> each.equals("file") ? "file:.env" : each)
            .distinct()
            .toList();
    return optional.isEmpty()
        ? Verdict.fine()
        : Verdict.flawed(
            "does without "
                + Shown.clipped(String.join(", ", optional), 60)
                + " when it is missing");
  }
}
