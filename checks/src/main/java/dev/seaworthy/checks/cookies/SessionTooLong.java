package dev.seaworthy.checks.cookies;

import dev.seaworthy.checks.spring.DurationText;
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
import java.time.Duration;
import java.util.stream.Stream;

/** Finds sessions that outlive a working day. */
final class SessionTooLong implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("cookies.session-too-long")
          .severity(Severity.WARNING)
          .title("Sessions last very long, or for ever")
          .why("A stolen session stays useful as long.")
          .mend(Framework.SPRING_BOOT, "Set `server.servlet.session.timeout=30m`.")
          .fix(FixClass.SAFE)
          .references(Pages.WEB_SERVER, Reference.cwe(613))
          .build();

  /** A working day and a half; Spring Boot's own default is 30 minutes. */
  private static final Duration MOST = Duration.ofHours(12);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        Stream.of("server.servlet.session.timeout", "spring.session.timeout")
            .map(deployment.settings()::text)
            .map(fact -> Outcome.judge(fact, SessionTooLong::verdict))
            .toList());
  }

  private static Verdict verdict(String timeout) {
    String bare = timeout.strip();
    if (bare.startsWith("-") || bare.equals("0")) {
      return Verdict.flawed("is " + Shown.clipped(bare, 20) + ", which never ends");
    }
    return DurationText.parse(bare).filter(lasts -> lasts.compareTo(MOST) > 0).isPresent()
        ? Verdict.flawed("is " + Shown.clipped(bare, 20))
        : Verdict.fine();
  }
}
