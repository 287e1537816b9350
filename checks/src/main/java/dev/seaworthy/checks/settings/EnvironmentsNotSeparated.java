package dev.seaworthy.checks.settings;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.ConnectionUrl;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.checks.spring.Site;
import dev.seaworthy.engine.check.ApplicationCheck;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Profiles;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import java.util.List;
import java.util.stream.Stream;

/** Finds one file of settings for every environment. */
final class EnvironmentsNotSeparated implements ApplicationCheck {
  private static final Declaration DECLARATION =
      Declaration.of("settings.environments-not-separated")
          .severity(Severity.WARNING)
          .confidence(Confidence.LIKELY)
          .title("All environments share one file of settings")
          .why(
              """
              A change made for a laptop changes production, and the other way round.""")
          .notWhen("Hosts and passwords come from outside the file.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Keep what is common in `application.yml`, what differs in `application-prod.yml` and
              the like, and secrets in the environment.""")
          .mend(
              Framework.DJANGO,
              """
              Keep what is common in `settings/base.py`, what differs in `settings/production.py` and
              `settings/local.py`, and secrets in `.env.prod` and `.env.local`, which git ignores.""")
          .fix(FixClass.SAFE)
          .references(
              Reference.vendor("Twelve-factor app, config", "https://12factor.net/config"),
              Reference.cwe(1188))
          .build();

  /** The settings that differ between a developer's machine and a deployment. */
  private static final List<String> DIFFERING =
      List.of("DEBUG", "SECRET_KEY", "ALLOWED_HOSTS", "DATABASES");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(List<Deployment> deployments) {
    Deployment deployment = Site.deployed(deployments);
    if (DjangoSettings.isDjango(deployment)) {
      return django(deployments);
    }
    Fact<Profiles> profiles = deployment.fact(Facts.PROFILES);
    if (profiles.inForce().isEmpty()
        || !profiles.inForce().get().declared().isEmpty()
        || deployments.size() > 1) {
      return Outcome.notApplicable("there are profiles, or nobody looked for them");
    }
    if (deployment.settings().has("spring.config.import")
        || deployment.settings().has("spring.cloud.config")) {
      return Outcome.notApplicable("settings are imported from elsewhere");
    }
    List<Fact<String>> fixed =
        deployment
            .settings()
            .all()
            .filter(fact -> fact.value() instanceof Value.Known<Datum>)
            .map(fact -> deployment.settings().text(fact.name()))
            .filter(EnvironmentsNotSeparated::isForOneEnvironment)
            .toList();
    return fixed.isEmpty()
        ? Outcome.passed()
        : Outcome.found(
            Flaw.of(fixed.get(0), "is fixed for every environment").with(Confidence.LIKELY));
  }

  /** One module for all environments, in which nothing comes from outside. */
  private static Outcome django(List<Deployment> deployments) {
    if (deployments.size() > 1) {
      return Outcome.notApplicable("there is a module for each environment");
    }
    Settings settings = deployments.get(0).settings();
    boolean anyFromOutside =
        DIFFERING.stream()
            .flatMap(name -> Stream.concat(Stream.of(settings.fact(name)), settings.under(name)))
            .anyMatch(EnvironmentsNotSeparated::comesFromOutside);
    Fact<Datum> debug = settings.fact("DEBUG");
    boolean fixed =
        !anyFromOutside
            && debug.isSet()
            && DIFFERING.stream().filter(name -> settings.fact(name).isSet()).count() > 1;
    return fixed
        ? Outcome.found(
            Flaw.of("DEBUG", "is fixed for every environment, as all the rest is", debug.origin())
                .with(Confidence.LIKELY))
        : Outcome.passed();
  }

  private static boolean comesFromOutside(Fact<Datum> fact) {
    return fact.isSet()
        && (!(fact.value() instanceof Value.Known<Datum>) || !fact.origin().suppliers().isEmpty());
  }

  /** A connection to another machine, or to this one with a password beside it. */
  private static boolean isForOneEnvironment(Fact<String> fact) {
    boolean supplied = !fact.origin().suppliers().isEmpty();
    return !supplied
        && RelaxedName.of(fact).last().endsWith("url")
        && RelaxedName.of(fact).isWithin("spring.datasource")
        && fact.inForce()
            .flatMap(ConnectionUrl::parse)
            .filter(url -> !url.isEmbedded() && !url.hosts().isEmpty())
            .isPresent();
  }
}
