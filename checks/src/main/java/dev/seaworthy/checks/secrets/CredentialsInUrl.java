package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.ConnectionUrl;
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
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import java.util.List;
import java.util.Optional;

/** Finds passwords inside connection URLs. */
final class CredentialsInUrl implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.credentials-in-url")
          .severity(Severity.WARNING)
          .title("A password stands inside a URL")
          .why(
              """
              URLs are written to logs, exceptions and endpoints as they are, and the password
              with them.""")
          .notWhen("The URL holds a user's name and no password.")
          .notWhen(
              """
              The service is on the machine itself: a warning; elsewhere an error, for the
              password stands in the file as well.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Take the password out of the URL and set it by its own property, such as
              `spring.datasource.password=${DB_PASSWORD}`.""")
          .mend(
              Framework.DJANGO,
              """
              Read the whole URL from the environment, as in `os.environ["CELERY_BROKER_URL"]`, without a
              default that holds a password.""")
          .fix(FixClass.MANUAL)
          .references(Reference.cwe(522), Reference.cwe(532))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment) && Stage.isDevelopment(deployment)) {
      return Outcome.notApplicable("this environment is not deployed");
    }
    return Outcome.of(
        deployment
            .settings()
            .all()
            .filter(fact -> fact.isSet() && fact.inForce().isPresent())
            .map(fact -> deployment.settings().text(fact.name()))
            .filter(fact -> !isGuest(deployment, fact))
            .flatMap(fact -> fact.inForce().flatMap(text -> flaw(fact, text)).stream())
            .toList(),
        List.of());
  }

  /** Left to data.default-or-missing-credentials. */
  private static boolean isGuest(Deployment deployment, Fact<String> fact) {
    return DjangoSettings.isDjango(deployment)
        && fact.inForce().filter(text -> text.startsWith("amqp://guest:guest@")).isPresent();
  }

  private static Optional<Flaw> flaw(Fact<String> fact, String text) {
    if (text.indexOf(':') < 0) {
      return Optional.empty();
    }
    for (String each : text.split(",", -1)) {
      Optional<SecretValue> value = password(fact, each).map(SecretValue::of);
      if (value.filter(some -> some.isOwn() || some.isPublished()).isPresent()) {
        boolean local = ConnectionUrl.parse(each).filter(ConnectionUrl::isLocal).isPresent();
        Flaw flaw = Flaw.of(fact, "holds " + value.get().shown());
        return Optional.of(local ? flaw : flaw.at(Severity.ERROR));
      }
    }
    return Optional.empty();
  }

  /** The password in the URL, where it was written there and not supplied from outside. */
  private static Optional<String> password(Fact<String> fact, String text) {
    boolean python =
        fact.origin().primary().filter(place -> place.file().endsWith(".py")).isPresent();
    boolean written = python && fact.origin().suppliers().isEmpty();
    String raw = fact.origin().winners().stream().map(Layer::raw).findFirst().orElse("");
    return ConnectionUrl.parse(text)
        .flatMap(
            url ->
                url.password().or(() -> url.parameter("password")).or(() -> url.parameter("pwd")))
        .filter(password -> !password.isEmpty() && (written || raw.contains(password)));
  }
}
