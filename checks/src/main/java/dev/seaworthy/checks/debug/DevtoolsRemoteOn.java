package dev.seaworthy.checks.debug;

import dev.seaworthy.checks.secrets.SecretValue;
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

/** Finds remote support of the developer tools. */
final class DevtoolsRemoteOn implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.devtools-remote-on")
          .severity(Severity.ERROR)
          .title("The developer tools accept code from remote")
          .why(
              """
              They load classes that a caller uploads, by design; the secret in a header is all
              that stands before it.""")
          .notWhen(
              """
              The line stands in a developer's own configuration and not in the project.""")
          .mend(Framework.SPRING_BOOT, "Delete `spring.devtools.remote.secret`.")
          .fix(FixClass.MANUAL)
          .references(Pages.DEVTOOLS, Reference.cve("CVE-2026-40972"), Reference.cwe(489))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.judge(
        deployment.settings().text("spring.devtools.remote.secret"), DevtoolsRemoteOn::verdict);
  }

  private static Verdict verdict(String secret) {
    SecretValue value = SecretValue.of(secret);
    if (value.isEmpty()) {
      return Verdict.fine();
    }
    Verdict.Flawed flawed = Verdict.flawed("is " + value.shown());
    return value.isPublished() ? flawed.at(Severity.CRITICAL) : flawed;
  }
}
