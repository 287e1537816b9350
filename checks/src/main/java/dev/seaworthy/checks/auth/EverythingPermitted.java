package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.spring.OpenPaths;
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

/** Finds lists of open paths that open everything. */
final class EverythingPermitted implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.everything-permitted")
          .severity(Severity.ERROR)
          .confidence(Confidence.LIKELY)
          .title("A list of open paths opens every path")
          .why(
              """
              Any visitor can then read and change whatever the application offers.""")
          .notWhen(
              """
              The list is about something else than access; security chains in code are not read
              yet.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              List the public paths one by one, and let everything else ask for a login.""")
          .fix(FixClass.SAFE)
          .references(Reference.cwe(862), Reference.owasp("Authorization_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        OpenPaths.in(deployment)
            .map(fact -> Outcome.judge(fact, EverythingPermitted::verdict))
            .toList());
  }

  private static Verdict verdict(String path) {
    return path.strip().equals("/**") || path.strip().equals("/*")
        ? Verdict.flawed("opens " + path.strip())
        : Verdict.fine();
  }
}
