package dev.seaworthy.checks.limits;

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

/** Finds servers that wait for slow clients without end, or cut requests when they stop. */
final class NoTimeoutOrGracefulStop implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("limits.no-timeout-or-graceful-stop")
          .severity(Severity.INFO)
          .title("Slow clients are waited for without end, or a stop cuts requests")
          .why(
              """
              A few slow clients hold all threads; a stop loses what is being answered.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete the line: Spring Boot has a timeout, and since 3.4 stops gracefully.""")
          .fix(FixClass.SAFE)
          .references(Pages.WEB_SERVER, Reference.cwe(400))
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
                deployment.settings().text("server.tomcat.connection-timeout"),
                time ->
                    time.strip().startsWith("-") || time.strip().equals("0")
                        ? Verdict.flawed("has no end")
                        : Verdict.fine()),
            Outcome.judge(
                deployment.settings().text("server.shutdown"),
                how ->
                    how.strip().equalsIgnoreCase("immediate")
                        ? Verdict.flawed("is immediate")
                        : Verdict.fine())));
  }
}
