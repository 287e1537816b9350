package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.secrets.SecretValue;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.RelaxedName;
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

/** Finds OAuth2 client secrets written into configuration. */
final class LiteralClientSecret implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.literal-client-secret")
          .severity(Severity.ERROR)
          .title("An OAuth2 client secret is written into a configuration file")
          .why(
              """
              Whoever reads it can pretend to be this application before the provider, or to be a
              client before this server.""")
          .notWhen("It is hashed, as `{bcrypt}…`, or comes from outside.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Hand it in from outside: `client-secret: ${OAUTH_CLIENT_SECRET}`; on a server store
              it as `{bcrypt}…`.""")
          .fix(FixClass.MANUAL)
          .references(Pages.OAUTH2, Reference.cwe(798))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        RelaxedName.endingWith(deployment, "client-secret")
            .filter(LiteralClientSecret::isRegistration)
            .map(fact -> deployment.settings().text(fact.name()))
            .filter(fact -> fact.origin().suppliers().isEmpty())
            .map(fact -> Outcome.judge(fact, LiteralClientSecret::verdict))
            .filter(outcome -> !(outcome instanceof Outcome.Undetermined))
            .toList());
  }

  private static boolean isRegistration(Fact<?> fact) {
    RelaxedName name = RelaxedName.of(fact);
    return name.isWithin("spring.security.oauth2.client.registration")
        || name.isWithin("spring.security.oauth2.authorizationserver.client");
  }

  private static Verdict verdict(String secret) {
    SecretValue value = SecretValue.of(secret);
    if (secret.startsWith("{noop}")) {
      return Verdict.flawed("is stored in clear, as {noop}");
    }
    if (value.isPublished()) {
      return Verdict.flawed("is " + value.shown()).at(Severity.WARNING);
    }
    return value.isOwn() ? Verdict.flawed("is " + value.shown()) : Verdict.fine();
  }
}
