package dev.seaworthy.checks.data;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.ConnectionUrl;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.PropertyName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds connections to databases and brokers without encryption, or without a check of the server.
 */
final class ConnectionNotEncrypted implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.connection-not-encrypted")
          .severity(Severity.WARNING)
          .title(
              "The connection to a database or broker is not encrypted, or its server not checked")
          .why(
              """
              Whoever is on the way reads passwords and rows, and can change them.""")
          .notWhen(
              """
              The service is on the machine itself: then it is information, for an explicit switch
              only.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              PostgreSQL: `sslmode=verify-full`; MySQL: `sslMode=VERIFY_IDENTITY`; Redis, MongoDB:
              `ssl.enabled=true`; Kafka: `SASL_SSL`.""")
          .mend(
              Framework.DJANGO,
              """
              PostgreSQL: `"OPTIONS": {"sslmode": "verify-full"}`; MySQL: `"OPTIONS": {"ssl": {"ca": …}}`;
              Redis: a `rediss://` URL.""")
          .fix(FixClass.SAFE)
          .references(
              Pages.DATABASES, Reference.cwe(319), Reference.owasp("Database_Security_Cheat_Sheet"))
          .build();

  private static final List<PropertyName> SWITCHES =
      List.of(
          PropertyName.of("spring.data.redis.ssl.enabled").before("3.0", "spring.redis.ssl"),
          PropertyName.of("spring.mongodb.ssl.enabled")
              .before("4.0", "spring.data.mongodb.ssl.enabled"),
          PropertyName.of("spring.cassandra.ssl.enabled")
              .before("3.0", "spring.data.cassandra.ssl"),
          PropertyName.of("spring.rabbitmq.ssl.enabled"));

  private static final Set<String> POSTGRES = Set.of("postgresql", "postgis");

  private static final Set<String> PLAIN = Set.of("redis", "amqp");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, ConnectionNotEncrypted::django);
    }
    List<Outcome> outcomes = new ArrayList<>();
    Databases.urls(deployment)
        .forEach(fact -> outcomes.add(Outcome.judge(fact, ConnectionNotEncrypted::ofUrl)));
    for (String name :
        List.of("spring.kafka.security.protocol", "spring.kafka.properties.security.protocol")) {
      outcomes.add(
          Outcome.judge(deployment.settings().text(name), ConnectionNotEncrypted::ofProtocol));
    }
    SWITCHES.stream()
        .map(name -> name.flag(deployment))
        .forEach(
            fact ->
                outcomes.add(
                    Outcome.judge(fact, on -> on ? Verdict.fine() : Verdict.flawed("is false"))));
    return Outcome.together(outcomes);
  }

  private static Outcome django(DjangoSettings settings) {
    List<Outcome> outcomes = new ArrayList<>();
    DjangoDatabases.in(settings)
        .filter(DjangoDatabases.Database::isRemote)
        .filter(database -> database.engine().filter(POSTGRES::contains).isPresent())
        .forEach(
            database ->
                outcomes.add(Outcome.judge(database.text("OPTIONS.sslmode"), UrlRisks::ofSslMode)));
    DjangoServices.urls(settings)
        .forEach(fact -> outcomes.add(Outcome.judge(fact, ConnectionNotEncrypted::ofService)));
    return outcomes.isEmpty() ? Outcome.passed() : Outcome.together(outcomes);
  }

  private static Verdict ofService(String text) {
    Optional<ConnectionUrl> url = ConnectionUrl.parse(text.strip());
    boolean plain =
        url.filter(each -> PLAIN.contains(each.kind()))
            .filter(each -> each.hosts().stream().anyMatch(host -> host.indexOf('.') > 0))
            .filter(each -> !each.isLocal())
            .isPresent();
    return plain ? Verdict.flawed("goes to another machine without TLS") : Verdict.fine();
  }

  private static Verdict ofUrl(String text) {
    Optional<ConnectionUrl> parsed = ConnectionUrl.parse(text);
    if (parsed.isEmpty() || parsed.get().isEmbedded()) {
      return Verdict.fine();
    }
    ConnectionUrl url = parsed.get();
    if (url.says("autoDeserialize", "true")) {
      return Verdict.flawed("says autoDeserialize=true: the server may send objects")
          .at(Severity.ERROR);
    }
    return UrlRisks.of(url)
        .<Verdict>map(
            risk -> {
              Verdict.Flawed flawed = Verdict.flawed("says " + risk);
              return url.isLocal() ? flawed.at(Severity.INFO) : flawed;
            })
        .orElseGet(Verdict::fine);
  }

  private static Verdict ofProtocol(String protocol) {
    String bare = protocol.strip().toUpperCase(Locale.ROOT);
    return bare.equals("PLAINTEXT") || bare.equals("SASL_PLAINTEXT")
        ? Verdict.flawed("is " + bare)
        : Verdict.fine();
  }
}
