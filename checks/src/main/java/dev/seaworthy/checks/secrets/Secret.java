package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.spring.ConnectionUrl;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.program.Program;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One secret of a deployment: a setting whose name or value says that it is one, and what stands
 * there. The one place that decides what a secret is.
 *
 * @param fact the setting; its value is the secret, and never shown
 * @param name what its name promises
 * @param value what its value is
 * @param written how the value got there
 */
record Secret(Fact<String> fact, SecretName name, SecretValue value, Written written) {
  /** Shorter constants of a program are not taken for secrets by their look. */
  private static final int LEAST_IN_PROGRAM = 16;

  /** How a secret's value got into force. */
  enum Written {
    /** It stands in a configuration file. */
    LITERAL,
    /** It is the fallback of a placeholder, and in force as nothing that was read replaces it. */
    FALLBACK,
    /** It came from an environment file or from outside; the placeholder has no fallback. */
    SUPPLIED,
    /** The same, and the placeholder has a fallback, out of force here. */
    SUPPLIED_OVER_FALLBACK
  }

  private record All(List<Secret> secrets) {
    static All of(Deployment deployment) {
      return new All(Stream.concat(inSettings(deployment), inProgram(deployment)).toList());
    }
  }

  /** Every secret whose value can be told: of the settings, in their order, then of the program. */
  static Stream<Secret> in(Deployment deployment) {
    return deployment.derived(All.class, All::of).secrets().stream();
  }

  private static Stream<Secret> inSettings(Deployment deployment) {
    return deployment
        .settings()
        .all()
        .filter(fact -> fact.isSet() && fact.inForce().isPresent())
        .map(fact -> deployment.settings().text(fact.name()))
        .flatMap(fact -> fact.inForce().flatMap(text -> of(fact, text)).stream())
        .filter(secret -> !secret.isForEmbedded(deployment))
        .map(secret -> secret.besideItsUser(deployment));
  }

  /**
   * Texts of the program: those that sign, and those that look random under the name of a secret.
   * Other constants are mostly names of parameters, keys of messages, patterns.
   */
  private static Stream<Secret> inProgram(Deployment deployment) {
    Optional<Program> program = deployment.fact(Facts.PROGRAM).inForce();
    Stream<Secret> texts =
        program.stream().flatMap(read -> read.texts().stream()).flatMap(Secret::ofProgram);
    Stream<Secret> injected =
        program.stream()
            .flatMap(read -> read.injected().stream())
            .map(fact -> fact.map(Secret::text))
            .flatMap(fact -> of(fact, fact.inForce().orElse("")).stream());
    return Stream.concat(texts, injected);
  }

  private static Stream<Secret> ofProgram(Fact<Datum> written) {
    Fact<String> fact = written.map(Secret::text);
    SecretValue value = SecretValue.of(fact.inForce().orElse(""));
    if (fact.name().endsWith(".signingKey")) {
      SecretName name = new SecretName(SecretName.Tier.NAMED, Reach.SIGN_IN);
      return Stream.of(new Secret(fact, name, value, Written.LITERAL));
    }
    String text = fact.inForce().orElse("");
    boolean looksIt =
        value.isProviders() || (value.isRandom() && isOneWord(text) && !NoSecret.is(text));
    return looksIt && !fact.name().endsWith(".rememberMe.key")
        ? SecretName.of(fact.name()).stream()
            .map(name -> new Secret(fact, name, value, Written.LITERAL))
        : Stream.empty();
  }

  /** Without what joins words in names of parameters, patterns and messages. */
  private static boolean isOneWord(String text) {
    return text.length() >= LEAST_IN_PROGRAM
        && text.chars().noneMatch(each -> each <= ' ' || ":_./,;%{}()[]?".indexOf(each) >= 0);
  }

  private static String text(Datum datum) {
    return datum instanceof Datum.Text text ? text.text() : "";
  }

  /** The fallback that the placeholder names, where it is written as one. */
  Optional<String> fallback() {
    return raw(fact).flatMap(Fallback::of);
  }

  /** How sure it is that this is a secret. */
  Confidence confidence() {
    return switch (name.tier()) {
      case KNOWN -> Confidence.CERTAIN;
      case NAMED -> value.isRandom() ? Confidence.CERTAIN : Confidence.LIKELY;
      case VAGUE -> value.isProviders() ? Confidence.CERTAIN : Confidence.POSSIBLE;
    };
  }

  @Override
  public String toString() {
    return "Secret[" + fact.name() + ", " + value.shown() + "]";
  }

  private static Optional<Secret> of(Fact<String> fact, String text) {
    SecretValue value = SecretValue.of(text);
    Optional<SecretName> promised = SecretName.of(fact.name());
    if (promised.isEmpty()) {
      return value.isProviders() && !isOwned(fact)
          ? Optional.of(
              new Secret(
                  fact,
                  new SecretName(SecretName.Tier.VAGUE, Reach.OUTGOING),
                  value,
                  written(fact)))
          : Optional.empty();
    }
    SecretName name = promised.get();
    boolean counts =
        switch (name.tier()) {
          case KNOWN -> true;
          case NAMED -> !NoSecret.is(text);
          case VAGUE -> value.isRandom() && !NoSecret.is(text);
        };
    return counts ? Optional.of(new Secret(fact, name, value, written(fact))) : Optional.empty();
  }

  private static boolean isOwned(Fact<String> fact) {
    return KnownSecrets.find(RelaxedName.of(fact)).filter(KnownSecrets.Known::owned).isPresent();
  }

  private static Written written(Fact<String> fact) {
    String raw = raw(fact).orElse("");
    boolean names = raw.contains("$");
    if (!names && fact.origin().suppliers().isEmpty() && isConfiguration(fact)) {
      return Written.LITERAL;
    }
    boolean fallback = Fallback.of(raw).isPresent();
    if (fact.value() instanceof Value.DefaultInForce<String>) {
      return Written.FALLBACK;
    }
    return fallback ? Written.SUPPLIED_OVER_FALLBACK : Written.SUPPLIED;
  }

  private static boolean isConfiguration(Fact<String> fact) {
    String file = fact.origin().primary().map(Place::file).orElse("");
    return List.of(".properties", ".yml", ".yaml", ".xml", ".json").stream()
        .anyMatch(file::endsWith);
  }

  private static Optional<String> raw(Fact<String> fact) {
    return fact.origin().winners().stream().map(Layer::raw).findFirst();
  }

  /** The same secret; one that is its user's name is the first that is tried. */
  private Secret besideItsUser(Deployment deployment) {
    String text = fact.inForce().orElse("").strip();
    boolean same =
        Stream.of("username", "user")
            .flatMap(
                last ->
                    deployment.settings().text(RelaxedName.beside(fact, last)).inForce().stream())
            .anyMatch(user -> user.strip().equals(text));
    return same && value.isOwn()
        ? new Secret(fact, name, SecretValue.ofUsersName(text), written)
        : this;
  }

  /** The password of an embedded database opens nothing from outside. */
  private boolean isForEmbedded(Deployment deployment) {
    return Stream.of("url", "jdbc-url")
        .flatMap(
            last -> deployment.settings().text(RelaxedName.beside(fact, last)).inForce().stream())
        .flatMap(url -> ConnectionUrl.parse(url).stream())
        .anyMatch(ConnectionUrl::isEmbedded);
  }
}
