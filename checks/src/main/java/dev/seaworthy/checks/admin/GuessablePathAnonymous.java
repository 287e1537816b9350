package dev.seaworthy.checks.admin;

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
import java.util.List;

/** Finds administration areas and consoles in a list of open paths. */
final class GuessablePathAnonymous implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("admin.guessable-path-anonymous")
          .severity(Severity.CRITICAL)
          .confidence(Confidence.LIKELY)
          .title("An administration area at a well-known path is open to everybody")
          .why(
              """
              Such paths are the first that scanners try, and behind them stand databases, memory
              and settings.""")
          .notWhen(
              """
              The list is about something else than access; security chains in code are not read
              yet, so the finding is one step milder.""")
          .mend(Framework.SPRING_BOOT, "Take the path out of the list and ask for a role on it.")
          .fix(FixClass.SAFE)
          .references(
              Reference.cwe(862), Reference.cwe(425), Reference.owasp("Authorization_Cheat_Sheet"))
          .build();

  private static final List<String> AREAS =
      List.of(
          "/actuator",
          "/druid",
          "/admin",
          "/administrator",
          "/manage",
          "/management",
          "/backoffice",
          "/console",
          "/h2-console",
          "/jolokia",
          "/monitor");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
            OpenPaths.in(deployment)
                .map(fact -> Outcome.judge(fact, GuessablePathAnonymous::verdict))
                .toList())
        .changing(flaw -> flaw.at(Severity.ERROR).with(Confidence.LIKELY));
  }

  private static Verdict verdict(String path) {
    String bare = path.strip();
    boolean all = bare.endsWith("/**") || bare.endsWith("/*");
    String stem = bare.substring(0, Math.max(0, bare.lastIndexOf("/*")));
    return all && AREAS.contains(stem)
        ? Verdict.flawed("opens " + bare + " to everybody")
        : Verdict.fine();
  }
}
