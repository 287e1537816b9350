package dev.seaworthy.checks.data;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.ConnectionUrl;
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
import java.util.Optional;

/** Finds brokers and caches used with a default account or without a password. */
final class DefaultOrMissingCredentials implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.default-or-missing-credentials")
          .severity(Severity.WARNING)
          .title("A broker, cache or database is used with a default account or without a password")
          .why(
              """
              Default accounts are tried by every scanner, and a cache without a password answers
              whoever reaches it.""")
          .notWhen("The service is on the machine itself.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Give it an account and a password of its own: `spring.rabbitmq.username`,
              `spring.data.redis.password=${REDIS_PASSWORD}`.""")
          .mend(
              Framework.DJANGO,
              """
              Give it an account and a password of its own, in a URL that is read from the environment:
              `os.environ["CELERY_BROKER_URL"]`.""")
          .fix(FixClass.MANUAL)
          .references(Reference.cwe(1392), Reference.cwe(306))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, DefaultOrMissingCredentials::django);
    }
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

  /** Names of one part are containers beside the project, which a network of their own guards. */
  private static Outcome django(DjangoSettings settings) {
    List<Outcome> outcomes =
        DjangoServices.urls(settings)
            .map(fact -> Outcome.judge(fact, DefaultOrMissingCredentials::ofService))
            .toList();
    return outcomes.isEmpty() ? Outcome.passed() : Outcome.together(outcomes);
  }

  private static Verdict ofService(String text) {
    Optional<ConnectionUrl> parsed = ConnectionUrl.parse(text.strip());
    if (parsed.isEmpty() || parsed.get().isLocal()) {
      return Verdict.fine();
    }
    ConnectionUrl url = parsed.get();
    boolean guest = url.user().filter("guest"::equals).isPresent() && url.kind().equals("amqp");
    boolean elsewhere = url.hosts().stream().anyMatch(host -> host.indexOf('.') > 0);
    if (guest) {
      return Verdict.flawed("is used as guest, the first account");
    }
    boolean open = url.kind().startsWith("redis") && elsewhere && url.password().isEmpty();
    return open ? Verdict.flawed("has no password") : Verdict.fine();
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
