package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.django.SecretKeys;
import dev.seaworthy.checks.spring.ConnectionUrl;
import dev.seaworthy.checks.spring.Loopback;
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
 * @param fallback what is in force where nothing supplies the value, if the file says so
 */
record Secret(
    Fact<String> fact,
    SecretName name,
    SecretValue value,
    Written written,
    Optional<String> fallback) {
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
      Stream<Secret> found =
          DjangoSettings.isDjango(deployment) ? inDjango(deployment) : inSpring(deployment);
      return new All(
          Stream.concat(
                  found
                      .filter(secret -> !secret.isForEmbedded(deployment))
                      .map(secret -> secret.besideItsUser(deployment)),
                  inProgram(deployment))
              .toList());
    }
  }

  /** Every secret whose value can be told: of the settings, in their order, then of the program. */
  static Stream<Secret> in(Deployment deployment) {
    return deployment.derived(All.class, All::of).secrets().stream();
  }

  private static Stream<Secret> inSpring(Deployment deployment) {
    return deployment
        .settings()
        .all()
        .filter(fact -> fact.isSet() && fact.inForce().isPresent())
        .map(fact -> deployment.settings().text(fact.name()))
        .flatMap(fact -> fact.inForce().flatMap(text -> of(fact, text)).stream());
  }

  /** Those of a Django project; what Django's own check says of its key is not said again. */
  private static Stream<Secret> inDjango(Deployment deployment) {
    Fact<Datum> key = deployment.settings().fact("SECRET_KEY");
    boolean weak = key.inForce().flatMap(SecretKeys::weakness).isPresent();
    return deployment
        .settings()
        .all()
        .filter(fact -> fact.isSet() && fact.inForce().isPresent())
        .filter(fact -> fact.name().equals("SECRET_KEY") ? !weak : !isSame(fact, key))
        .map(fact -> deployment.settings().text(fact.name()))
        .flatMap(fact -> fact.inForce().flatMap(text -> ofDjango(deployment, fact, text)).stream());
  }

  /** A token library's key that is the project's own key is one secret, not two. */
  private static boolean isSame(Fact<Datum> fact, Fact<Datum> key) {
    return fact.inForce().isPresent()
        && fact.inForce().equals(key.inForce())
        && fact.inForce().get().isTruthy();
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
      return Stream.of(new Secret(fact, name, value, Written.LITERAL, Optional.empty()));
    }
    String text = fact.inForce().orElse("");
    boolean looksIt =
        value.isProviders() || (value.isRandom() && isOneWord(text) && !NoSecret.is(text));
    return looksIt && !fact.name().endsWith(".rememberMe.key")
        ? SecretName.of(fact.name()).stream()
            .map(name -> new Secret(fact, name, value, Written.LITERAL, Optional.empty()))
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

  /**
   * Whether it is the default for a database on the machine itself, as a developer's: a deployment
   * names another database, and its password with it.
   */
  boolean isDevelopersDefault(Deployment deployment) {
    return written == Written.FALLBACK
        && fact.name().startsWith("DATABASES.")
        && deployment
            .settings()
            .text(RelaxedName.beside(fact, "HOST"))
            .inForce()
            .filter(Loopback::is)
            .isPresent();
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
                  written(fact),
                  raw(fact).flatMap(Fallback::of)))
          : Optional.empty();
    }
    return counts(promised.get(), value, text)
        ? Optional.of(
            new Secret(fact, promised.get(), value, written(fact), raw(fact).flatMap(Fallback::of)))
        : Optional.empty();
  }

  private static Optional<Secret> ofDjango(Deployment deployment, Fact<String> fact, String text) {
    SecretValue value = SecretValue.of(text);
    SecretName vague = new SecretName(SecretName.Tier.VAGUE, Reach.OUTGOING);
    Optional<SecretName> promised =
        SecretName.ofDjango(fact.name())
            .or(() -> value.isProviders() ? Optional.of(vague) : Optional.empty());
    return promised
        .filter(name -> counts(name, value, text))
        .map(
            name -> {
              Optional<String> behind = PythonSource.behind(deployment, fact);
              return new Secret(fact, name, value, PythonSource.of(fact, behind), behind);
            });
  }

  private static boolean counts(SecretName name, SecretValue value, String text) {
    return switch (name.tier()) {
      case KNOWN -> true;
      case NAMED -> !NoSecret.is(text);
      case VAGUE -> value.isRandom() && !NoSecret.is(text);
    };
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
        Stream.of("username", "user", "USER")
            .flatMap(
                last ->
                    deployment.settings().text(RelaxedName.beside(fact, last)).inForce().stream())
            .anyMatch(user -> user.strip().equals(text));
    return same && value.isOwn()
        ? new Secret(fact, name, SecretValue.ofUsersName(text), written, fallback)
        : this;
  }

  /** The password of an embedded database opens nothing from outside. */
  private boolean isForEmbedded(Deployment deployment) {
    boolean file =
        deployment
            .settings()
            .text(RelaxedName.beside(fact, "ENGINE"))
            .inForce()
            .filter(engine -> engine.contains("sqlite") || engine.contains("spatialite"))
            .isPresent();
    if (file) {
      return true;
    }
    return Stream.of("url", "jdbc-url")
        .flatMap(
            last -> deployment.settings().text(RelaxedName.beside(fact, last)).inForce().stream())
        .flatMap(url -> ConnectionUrl.parse(url).stream())
        .anyMatch(ConnectionUrl::isEmbedded);
  }
}
