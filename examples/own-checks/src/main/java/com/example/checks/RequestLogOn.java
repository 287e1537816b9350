package com.example.checks;

import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;

/** Finds a request log of our own filter that is switched on: it writes whole bodies. */
final class RequestLogOn implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("house.request-log-on")
          .severity(Severity.ERROR)
          .title("Whole requests are written to the log")
          .why("Passwords and tokens then stand in the log, and in every copy of it.")
          .mend(Framework.SPRING_BOOT, "Delete `house.request-log`; it is off unless set.")
          .fix(FixClass.SAFE)
          .references(Reference.cwe(532))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.judge(
        deployment.settings().flag("house.request-log").orDefault(false, "our filter"),
        on -> on ? Verdict.flawed("is on") : Verdict.fine());
  }
}
