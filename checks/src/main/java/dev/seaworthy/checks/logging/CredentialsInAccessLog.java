package dev.seaworthy.checks.logging;

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
import java.util.Locale;

/** Finds access logs that keep what logs somebody in. */
final class CredentialsInAccessLog implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("logging.credentials-in-access-log")
          .severity(Severity.WARNING)
          .title("The access log keeps what logs somebody in")
          .why("More people read the log than may log in as its visitors.")
          .mend(Framework.SPRING_BOOT, "Take the header out of the pattern.")
          .fix(FixClass.SAFE)
          .references(Pages.WEB_SERVER, Reference.cwe(532), Reference.owasp("Logging_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  private static final List<String> TELLING =
      List.of(
          "%{authorization}i", "%{cookie}i", "%{set-cookie}o", "%{i,authorization}", "%{i,cookie}");

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        List.of("server.tomcat.accesslog.pattern", "server.undertow.accesslog.pattern").stream()
            .map(name -> deployment.settings().text(name))
            .map(fact -> Outcome.judge(fact, CredentialsInAccessLog::verdict))
            .toList());
  }

  private static Verdict verdict(String pattern) {
    String lowered = pattern.toLowerCase(Locale.ROOT);
    return TELLING.stream().anyMatch(lowered::contains)
        ? Verdict.flawed("writes headers that log somebody in")
        : Verdict.fine();
  }
}
