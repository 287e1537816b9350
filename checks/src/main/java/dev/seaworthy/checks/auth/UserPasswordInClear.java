package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.secrets.SecretValue;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.PropertyName;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;

/** Finds the single user's password written in clear. */
final class UserPasswordInClear implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.user-password-in-clear")
          .severity(Severity.ERROR)
          .title("The password of the built-in user is in clear")
          .why(
              """
              Whoever has the artifact, the repository or a listing of the environment can log in.\
              """)
          .mend(
              Framework.SPRING_BOOT,
              """
              Use a real user store; for one user, hand in a hash such as `{bcrypt}…` from the
              environment: `spring.security.user.password=${ADMIN_PASSWORD_HASH}`.\
              """)
          .fix(FixClass.MANUAL)
          .references(Pages.PASSWORD_STORAGE, Reference.cwe(256), Reference.cwe(798))
          .build();

  private static final PropertyName NAME =
      PropertyName.of("spring.security.user.password").before("2.0", "security.user.password");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Fact<String> password = NAME.text(deployment);
    boolean written = password.origin().suppliers().isEmpty();
    return Stage.mild(deployment, Outcome.judge(password, value -> verdict(value, written)));
  }

  private static Verdict verdict(String value, boolean written) {
    SecretValue kind = SecretValue.of(value);
    if (kind.isHashed() || kind.isEncrypted()) {
      return Verdict.fine();
    }
    if (kind.isPublished()) {
      return Verdict.flawed("is " + kind.shown() + ": anybody logs in").at(Severity.CRITICAL);
    }
    return written
        ? Verdict.flawed("is " + kind.shown())
        : Verdict.flawed("is handed in without a hash").at(Severity.WARNING);
  }
}
