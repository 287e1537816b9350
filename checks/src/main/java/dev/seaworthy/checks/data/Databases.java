package dev.seaworthy.checks.data;

import dev.seaworthy.checks.spring.ConnectionUrl;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The databases that a deployment's settings name, under whatever prefix they stand. */
final class Databases {
  /**
   * An account for a database server.
   *
   * @param user its name
   * @param password its password; unset where none is stated
   */
  record Account(Fact<String> user, Fact<String> password) {}

  private static final List<String> SERVERS =
      List.of(
          "spring.datasource",
          "spring.r2dbc",
          "spring.mongodb",
          "spring.data.mongodb",
          "spring.neo4j.authentication");

  private Databases() {}

  /** Every URL of a database: the settings whose value is one. */
  static Stream<Fact<String>> urls(Deployment deployment) {
    return deployment
        .settings()
        .all()
        .filter(fact -> fact.inForce().filter(Databases::isDatabaseUrl).isPresent())
        .map(fact -> deployment.settings().text(fact.name()));
  }

  /** Whether every database that is named lives in memory, and at least one is named. */
  static boolean isInMemory(Deployment deployment) {
    List<ConnectionUrl> urls =
        urls(deployment)
            .flatMap(fact -> fact.inForce().stream())
            .flatMap(text -> ConnectionUrl.parse(text).stream())
            .toList();
    return !urls.isEmpty() && urls.stream().allMatch(ConnectionUrl::isInMemory);
  }

  /** The accounts for database servers; those of embedded databases are left out. */
  static Stream<Account> accounts(Deployment deployment) {
    return deployment
        .settings()
        .all()
        .filter(fact -> isUserName(RelaxedName.of(fact)))
        .filter(fact -> isForServer(deployment, fact))
        .filter(fact -> !isSwitchedOff(deployment, fact))
        .map(
            fact ->
                new Account(
                    deployment.settings().text(fact.name()),
                    deployment.settings().text(RelaxedName.beside(fact, "password"))));
  }

  private static boolean isSwitchedOff(Deployment deployment, Fact<Datum> user) {
    Fact<Boolean> enabled = deployment.settings().flag(RelaxedName.beside(user, "enabled"));
    return enabled.isSet() && !enabled.inForce().orElse(true);
  }

  private static boolean isUserName(RelaxedName name) {
    return name.last().equals("username") || name.last().equals("user");
  }

  private static boolean isForServer(Deployment deployment, Fact<Datum> user) {
    Optional<ConnectionUrl> url =
        Stream.of("url", "jdbc-url", "uri")
            .flatMap(last -> text(deployment, RelaxedName.beside(user, last)))
            .flatMap(text -> ConnectionUrl.parse(text).stream())
            .findFirst();
    if (url.isPresent()) {
      boolean database = text(deployment, RelaxedName.beside(user, "url")).findAny().isPresent();
      return !url.get().isEmbedded() && (database || isKnownServer(user));
    }
    boolean embedded = isInMemory(deployment) || hasEmbeddedUrl(deployment);
    return isKnownServer(user) && !embedded;
  }

  private static boolean hasEmbeddedUrl(Deployment deployment) {
    return text(deployment, "spring.datasource.url")
        .flatMap(text -> ConnectionUrl.parse(text).stream())
        .anyMatch(ConnectionUrl::isEmbedded);
  }

  private static boolean isKnownServer(Fact<Datum> user) {
    RelaxedName name = RelaxedName.of(user);
    return SERVERS.stream().anyMatch(name::isWithin)
        && !name.elements().contains("statviewservlet");
  }

  private static Stream<String> text(Deployment deployment, String name) {
    return deployment.settings().text(name).inForce().stream();
  }

  private static boolean isDatabaseUrl(Datum datum) {
    if (!(datum instanceof Datum.Text text)) {
      return false;
    }
    String lowered = text.text().stripLeading().toLowerCase(Locale.ROOT);
    return lowered.startsWith("jdbc:")
        || lowered.startsWith("r2dbc:")
        || lowered.startsWith("mongodb:")
        || lowered.startsWith("mongodb+srv:");
  }
}
