package dev.seaworthy.checks.data;

import dev.seaworthy.checks.spring.Loopback;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/** Finds brokers and caches used with a default account or without a password. */
final class DefaultOrMissingCredentials implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.default-or-missing-credentials")
          .severity(Severity.WARNING)
          .title("A broker, cache or database is used with a default account or without a password")
          .why(
              """
              Default accounts are tried by every scanner, and a cache without a password answers
              whoever reaches it.\
              """)
          .notWhen("The service is on the machine itself.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Give it an account and a password of its own: `spring.rabbitmq.username`,
              `spring.data.redis.password=${REDIS_PASSWORD}`.\
              """)
          .fix(FixClass.MANUAL)
          .references(Reference.cwe(1392), Reference.cwe(306))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<Outcome> outcomes = new ArrayList<>();
    Services.withoutPassword(deployment).forEach(fact -> outcomes.add(missing(fact)));
    outcomes.add(rabbit(deployment));
    outcomes.add(
        Outcome.judge(
            deployment.settings().flag("spring.activemq.packages.trust-all"),
            on ->
                on
                    ? Verdict.flawed("is true: any Java object is taken from the broker")
                        .at(Severity.ERROR)
                    : Verdict.fine()));
    return Outcome.together(outcomes);
  }

  private static Outcome missing(Fact<String> fact) {
    boolean empty = fact.inForce().filter(String::isBlank).isPresent();
    String message = empty ? "is empty" : "names a server, and no password for it is set";
    return Outcome.found(Flaw.of(fact.name(), message, fact.origin()));
  }

  private static Outcome rabbit(Deployment deployment) {
    Fact<String> host = deployment.settings().text("spring.rabbitmq.host");
    boolean remote = host.inForce().filter(name -> !Loopback.is(name)).isPresent();
    if (!remote) {
      return Outcome.passed();
    }
    Fact<String> user =
        deployment.settings().text("spring.rabbitmq.username").orDefault("guest", "Spring Boot");
    return Outcome.judge(
        user,
        name ->
            name.strip().equals("guest")
                ? Verdict.flawed("is guest, the first account")
                : Verdict.fine());
  }
}
