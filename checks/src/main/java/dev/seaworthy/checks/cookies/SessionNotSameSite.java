package dev.seaworthy.checks.cookies;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.Pages;
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
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.stream.Stream;

/** Finds a session cookie that is sent with requests from other sites. */
final class SessionNotSameSite implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("cookies.session-not-same-site")
          .severity(Severity.WARNING)
          .title("The session cookie is sent with requests from other sites")
          .why("Forged requests then carry the visitor's session.")
          .notWhen(
              """
              The site is embedded in others, or takes SAML responses by POST: both need none,
              with secure.""")
          .mend(
              Framework.SPRING_BOOT,
              "Set `server.servlet.session.cookie.same-site=lax`, or strict.")
          .mend(
              Framework.DJANGO,
              """
              Delete SESSION_COOKIE_SAMESITE and CSRF_COOKIE_SAMESITE: the default is "Lax".""")
          .fix(FixClass.SAFE)
          .references(Pages.WEB_SERVER, Reference.cwe(1275))
          .build();

  private static final String COOKIE = "server.servlet.session.cookie.";

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, SessionNotSameSite::django);
    }
    Fact<String> policy = deployment.settings().text(COOKIE + "same-site");
    boolean secure = deployment.settings().flag(COOKIE + "secure").inForce().orElse(false);
    if (policy.isSet()) {
      return Outcome.judge(policy, value -> verdict(value, secure));
    }
    if (!deployment.environment().production() || !Sessions.areKept(deployment)) {
      return Outcome.notApplicable("nothing that was read shows that it keeps sessions here");
    }
    return Outcome.judge(
        policy.orDefault("", deployment.application().platform()),
        unset -> Verdict.flawed("leaves the rule to each browser").with(Confidence.LIKELY));
  }

  private static Outcome django(DjangoSettings settings) {
    return Outcome.together(
        Stream.of("SESSION_COOKIE", "CSRF_COOKIE")
            .map(
                cookie ->
                    Outcome.judge(
                        settings.setting(cookie + "_SAMESITE"),
                        policy -> verdict(policy, settings.isOn(cookie + "_SECURE"))))
            .toList());
  }

  /** Django sends no rule at all for False, and for None since 3.1 the same. */
  private static Verdict verdict(Datum policy, boolean secure) {
    if (!policy.isTruthy()) {
      return Verdict.flawed("leaves the rule to each browser");
    }
    return policy instanceof Datum.Text text ? verdict(text.text(), secure) : Verdict.fine();
  }

  private static Verdict verdict(String value, boolean secure) {
    if (!value.strip().equalsIgnoreCase("none")) {
      return Verdict.fine();
    }
    return secure
        ? Verdict.flawed("is none")
        : Verdict.flawed("is none without secure, which browsers refuse").at(Severity.ERROR);
  }
}
