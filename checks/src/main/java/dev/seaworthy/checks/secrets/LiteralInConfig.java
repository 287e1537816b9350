package dev.seaworthy.checks.secrets;

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

/** Finds secrets written into configuration files, and into the program. */
final class LiteralInConfig implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.literal-in-config")
          .severity(Severity.ERROR)
          .sameAs("Sonar", "S6437")
          .title("A secret is written into a file of the project")
          .why(
              """
              Everybody who has the repository, a copy of it or the artifact has the secret, and
              it stays in the history when the line goes.""")
          .notWhen("The database is embedded, or the value is encrypted.")
          .notWhen(
              """
              Only a development profile has it: secrets.literal-in-inactive-profile says so.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Replace it with a name without a default, such as `${DB_PASSWORD}`, supplied from
              the environment or with `spring.config.import=configtree:/run/secrets/`; then change
              the secret, for it is known.""")
          .mend(
              Framework.DJANGO,
              """
              Read it from the environment without a default, as in `os.environ["DB_PASSWORD"]`, keep the
              value in a file that git ignores, and change it, for it is known.""")
          .fix(FixClass.MANUAL)
          .references(
              Reference.cwe(798),
              Pages.CONFIGURATION,
              Reference.owasp("Secrets_Management_Cheat_Sheet"))
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
        Secret.in(deployment)
            .filter(secret -> secret.written() == Secret.Written.LITERAL)
            .filter(secret -> secret.value().isOwn())
            .map(LiteralInConfig::flaw)
            .toList(),
        List.of());
  }

  private static Flaw flaw(Secret secret) {
    return Flaw.of(secret.fact(), "is " + secret.value().shown())
        .at(secret.name().reach().whenOwn())
        .with(secret.confidence());
  }
}
