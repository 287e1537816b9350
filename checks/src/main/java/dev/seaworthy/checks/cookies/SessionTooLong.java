package dev.seaworthy.checks.cookies;

import dev.seaworthy.checks.django.DjangoSettings;
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
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.text.Shown;
import java.math.BigInteger;
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
          .mend(
              Framework.DJANGO,
              """
              Set SESSION_COOKIE_AGE to two weeks or less (the default, 1209600), or
              SESSION_EXPIRE_AT_BROWSER_CLOSE = True.""")
          .fix(FixClass.SAFE)
          .references(Pages.WEB_SERVER, Reference.cwe(613))
          .build();

  /** A working day and a half; Spring Boot's own default is 30 minutes. */
  private static final Duration MOST = Duration.ofHours(12);

  /** Twice Django's own default, which is two weeks. */
  private static final Duration MOST_IN_DJANGO = Duration.ofDays(31);

  private static final BigInteger DAY = BigInteger.valueOf(Duration.ofDays(1).toSeconds());

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, SessionTooLong::django);
    }
    return Outcome.together(
        Stream.of("server.servlet.session.timeout", "spring.session.timeout")
            .map(deployment.settings()::text)
            .map(fact -> Outcome.judge(fact, SessionTooLong::verdict))
            .toList());
  }

  private static Outcome django(DjangoSettings settings) {
    if (settings.isOn("SESSION_EXPIRE_AT_BROWSER_CLOSE")) {
      return Outcome.notApplicable("sessions end with the browser");
    }
    return Outcome.judge(settings.setting("SESSION_COOKIE_AGE"), SessionTooLong::ofSeconds);
  }

  private static Verdict ofSeconds(Datum age) {
    boolean tooLong =
        age instanceof Datum.Whole seconds
            && seconds.value().compareTo(BigInteger.valueOf(MOST_IN_DJANGO.toSeconds())) > 0;
    return tooLong
        ? Verdict.flawed("is " + ((Datum.Whole) age).value().divide(DAY) + " days")
        : Verdict.fine();
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
