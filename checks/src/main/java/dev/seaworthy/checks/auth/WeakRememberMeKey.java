package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.secrets.SecretValue;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Datum;

/** Finds remember-me cookies that are signed with a key that anybody can guess. */
final class WeakRememberMeKey implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.weak-remember-me-key")
          .severity(Severity.ERROR)
          .title("The remember-me cookie is signed with a key that anybody can guess")
          .why(
              """
              With the key and one leaked password hash a stranger stays logged in as that
              user.""")
          .notWhen("No key is set: Spring Security makes a new one at each start.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Hand a random key in from outside: `rememberMe(r -> r.key(rememberMeKey))`.""")
          .fix(FixClass.MANUAL)
          .references(
              Reference.vendor(
                  "Spring Security, remember-me",
                  "https://docs.spring.io/spring-security/reference/servlet/authentication/rememberme.html"),
              Reference.cwe(321),
              Reference.cwe(798))
          .build();

  /** As long as the hash that signs it (RFC 7518 section 3.2 says the same of tokens). */
  private static final int LEAST = 32;

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        deployment.fact(Facts.PROGRAM).inForce().stream()
            .flatMap(program -> program.texts().stream())
            .filter(fact -> fact.name().endsWith(".rememberMe.key"))
            .map(fact -> Outcome.judge(fact, WeakRememberMeKey::verdict))
            .toList());
  }

  private static Verdict verdict(Datum datum) {
    String key = datum instanceof Datum.Text text ? text.text() : "";
    SecretValue value = SecretValue.of(key);
    return value.isPublished() || key.length() < LEAST
        ? Verdict.flawed("is " + value.shown())
        : Verdict.fine();
  }
}
