package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.ConnectionUrl;
import dev.seaworthy.checks.spring.Loopback;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.ApplicationCheck;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds secrets in the files of a development profile, which the artifact carries along. */
final class LiteralInInactiveProfile implements ApplicationCheck {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.literal-in-inactive-profile")
          .severity(Severity.WARNING)
          .title("A secret stands in the file of a development profile")
          .why(
              """
              The artifact and the repository travel further than the profile's name suggests, and
              the same password is often used elsewhere.""")
          .notWhen("It is Django's own key for development: each environment has one.")
          .notWhen(
              """
              The service is on the developer's own machine, or the value is a known placeholder:
              then it is information.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Keep such values in a file that is not committed, such as `.env.local`.""")
          .mend(
              Framework.DJANGO,
              """
              Read it from `.env.local`, which git ignores.""")
          .fix(FixClass.MANUAL)
          .references(Reference.cwe(798), Pages.PROFILES)
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(List<Deployment> deployments) {
    Set<Place> elsewhere =
        deployments.stream()
            .filter(each -> !Stage.isDevelopment(each))
            .flatMap(Secret::in)
            .flatMap(secret -> secret.fact().origin().primary().stream())
            .collect(Collectors.toSet());
    List<Flaw> flaws =
        deployments.stream()
            .filter(each -> Stage.isDevelopment(each))
            .flatMap(
                each -> Secret.in(each).flatMap(secret -> flaw(each, secret, elsewhere).stream()))
            .toList();
    return Outcome.of(flaws, List.of());
  }

  private static Optional<Flaw> flaw(Deployment deployment, Secret secret, Set<Place> elsewhere) {
    boolean written =
        secret.written() == Secret.Written.LITERAL || secret.written() == Secret.Written.FALLBACK;
    boolean known = secret.value().isPublished();
    boolean ownKey =
        DjangoSettings.isDjango(deployment) && secret.fact().name().equals("SECRET_KEY");
    boolean shared = secret.fact().origin().primary().filter(elsewhere::contains).isPresent();
    if (!written || shared || ownKey || !(known || secret.value().isOwn())) {
      return Optional.empty();
    }
    boolean mild = known || isLocal(deployment, secret) || !isSerious(secret);
    return Optional.of(
        Flaw.of(secret.fact(), "is " + secret.value().shown())
            .at(mild ? Severity.INFO : Severity.WARNING)
            .with(secret.confidence())
            .in(List.of(deployment.environment().name())));
  }

  private static boolean isSerious(Secret secret) {
    return secret.name().reach().whenOwn() == Severity.ERROR;
  }

  private static boolean isLocal(Deployment deployment, Secret secret) {
    return Stream.of("url", "jdbc-url", "uri", "host", "HOST")
        .flatMap(
            last ->
                deployment
                    .settings()
                    .text(RelaxedName.beside(secret.fact(), last))
                    .inForce()
                    .stream())
        .anyMatch(
            text ->
                Loopback.is(text)
                    || ConnectionUrl.parse(text).filter(ConnectionUrl::isLocal).isPresent());
  }
}
