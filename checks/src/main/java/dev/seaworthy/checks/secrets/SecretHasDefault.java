package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.Pages;
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
import java.util.Optional;

/** Finds secrets whose placeholder falls back to a value in the file. */
final class SecretHasDefault implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.secret-has-default")
          .severity(Severity.ERROR)
          .title("A secret falls back to a default that stands in the file")
          .why(
              """
              When the variable is missing, the application starts with a secret that everybody
              can read, instead of not starting.""")
          .notWhen("The property is no secret; other settings may well have defaults.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Drop the default: `${JWT_SECRET}` without a colon stops the start when the variable
              is missing.""")
          .mend(
              Framework.DJANGO,
              """
              Read it without a default, as in `os.environ["DB_PASSWORD"]`: the project then refuses to
              start when the variable is missing.""")
          .fix(FixClass.MANUAL)
          .references(Reference.cwe(1188), Reference.cwe(798), Pages.CONFIGURATION)
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (Stage.isDevelopment(deployment)) {
      return Outcome.notApplicable("secrets.literal-in-inactive-profile looks at this environment");
    }
    return Outcome.of(
        Secret.in(deployment).flatMap(secret -> flaw(deployment, secret).stream()).toList(),
        List.of());
  }

  private static Optional<Flaw> flaw(Deployment deployment, Secret secret) {
    boolean inForce = secret.written() == Secret.Written.FALLBACK;
    boolean behind = secret.written() == Secret.Written.SUPPLIED_OVER_FALLBACK;
    Optional<SecretValue> fallback = secret.fallback().map(SecretValue::of);
    if (fallback.isEmpty() || !(inForce || behind)) {
      return Optional.empty();
    }
    if (fallback.get().isEmpty()) {
      boolean matters = !DjangoSettings.isDjango(deployment) || isSignIn(secret);
      return inForce && matters ? Optional.of(optional(secret)) : Optional.empty();
    }
    boolean reportedElsewhere = inForce && secret.value().isPublished();
    if (reportedElsewhere || !(fallback.get().isOwn() || fallback.get().isPublished())) {
      return Optional.empty();
    }
    String what = inForce ? "is the default, " : "would fall back to ";
    return Optional.of(
        Flaw.of(secret.fact(), what + fallback.get().shown())
            .at(
                secret.isDevelopersDefault(deployment)
                    ? Severity.WARNING
                    : secret.name().reach().whenOwn())
            .with(secret.confidence()));
  }

  /** Django's libraries are switched off by an empty key; a database's is judged elsewhere. */
  private static boolean isSignIn(Secret secret) {
    return secret.name().reach() == Reach.SIGN_IN;
  }

  private static Flaw optional(Secret secret) {
    boolean back =
        secret.name().reach() == Reach.BACK_END || secret.name().reach() == Reach.SIGN_IN;
    return Flaw.of(secret.fact(), "is empty")
        .at(back ? Severity.WARNING : Severity.INFO)
        .with(secret.confidence())
        .because("When the variable is missing, the application does without the secret.");
  }
}
