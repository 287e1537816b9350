package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.List;

/**
 * Finds secrets that anybody knows or would guess: published defaults, tutorial keys, placeholders.
 */
final class PlaceholderInForce implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.placeholder-in-force")
          .severity(Severity.CRITICAL)
          .sameAs("Django", "security.W009")
          .title("A secret is a published default or a placeholder")
          .why(
              """
              Defaults and tutorial keys are the first thing that is tried; with a signing key a
              stranger makes a login for any user.\
              """)
          .notWhen(
              """
              It guards a trust store with public certificates only, or is a blank to fill in for
              a service that nobody enters from outside: then it is information. The password of
              a console that nobody switches on is one step milder.\
              """)
          .mend(
              Framework.SPRING_BOOT,
              """
              Make a new one with `openssl rand -base64 48`, hand it in from outside, as in
              `${JWT_SECRET}`, and treat the old one as known.\
              """)
          .mend(
              Framework.DJANGO,
              """
              Make a new one with `seaworthy keygen`, read it with `os.environ["JWT_SECRET"]`, and treat
              the old one as known.\
              """)
          .fix(FixClass.MANUAL)
          .references(
              Reference.cwe(798),
              Reference.cwe(1392),
              Reference.owasp("Secrets_Management_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (Stage.isDevelopment(deployment)) {
      return Outcome.notApplicable("a known secret does no harm on a developer's machine");
    }
    return Outcome.of(
        Secret.in(deployment)
            .filter(secret -> secret.value().isPublished())
            .filter(secret -> !isServersKeyStore(secret))
            .map(secret -> flaw(deployment, secret))
            .toList(),
        List.of());
  }

  /** Left to https.default-keystore-password, which knows where the key store lies. */
  private static boolean isServersKeyStore(Secret secret) {
    RelaxedName name = RelaxedName.of(secret.fact());
    return secret.name().reach() == Reach.KEY_STORE
        && (name.isWithin("server.ssl") || name.isWithin("management.server.ssl"));
  }

  private static Flaw flaw(Deployment deployment, Secret secret) {
    Severity severity = secret.name().reach().whenPublished();
    if (secret.isDevelopersDefault(deployment)) {
      severity = Severity.WARNING;
    } else if (opensWhatIsOff(deployment, secret)) {
      severity = severity.milder();
    }
    return Flaw.of(secret.fact(), "is " + secret.value().shown())
        .at(severity)
        .with(secret.confidence());
  }

  /** The console of Druid is off unless somebody switches it on. */
  private static boolean opensWhatIsOff(Deployment deployment, Secret secret) {
    if (!secret.fact().name().endsWith("stat-view-servlet.login-password")) {
      return false;
    }
    String on = RelaxedName.beside(secret.fact(), "enabled");
    return !deployment.settings().flag(on).inForce().orElse(false);
  }
}
