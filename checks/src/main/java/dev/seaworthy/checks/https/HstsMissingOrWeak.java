package dev.seaworthy.checks.https;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.DurationText;
import dev.seaworthy.checks.spring.Exposure;
import dev.seaworthy.checks.spring.Site;
import dev.seaworthy.engine.check.ApplicationCheck;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.text.Shown;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;

/** Finds a site whose promise to stay on HTTPS is missing or lasts under {@link #LEAST}. */
final class HstsMissingOrWeak implements ApplicationCheck {
  private static final Declaration DECLARATION =
      Declaration.of("https.hsts-missing-or-weak")
          .severity(Severity.WARNING)
          .sameAs("Django", "security.W004")
          .title("Browsers are not told to stay on HTTPS for long enough")
          .why(
              """
              Until a browser has that promise, one plain-http link is enough for somebody on the
              path to read or rewrite the first request.""")
          .notWhen(
              """
              A proxy in front sends it: declare `edge.headers` in seaworthy.yml.""")
          .notWhen("Spring Security sends it by itself on HTTPS requests.")
          .notWhen("Nothing shows HTTPS at all: https.no-tls comes first.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Let the proxy send it and declare `edge: {headers: true}`, or set
              `seaworthy.https.hsts.max-age` to 365d once every host serves HTTPS.""")
          .mend(
              Framework.DJANGO,
              """
              Raise SECURE_HSTS_SECONDS to 31536000 once every host serves HTTPS. A missing one is
              security.W004.""")
          .fix(FixClass.UNSAFE)
          .references(Reference.rfc(6797), Reference.cwe(319))
          .build();

  private static final Duration HALF = Duration.ofDays(180);

  private static final Duration LEAST = Duration.ofDays(365);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(List<Deployment> deployments) {
    Deployment deployment = Site.deployed(deployments);
    if (DjangoSettings.isDjango(deployment)) {
      return django(deployment);
    }
    if (Site.absence(deployment).isPresent()) {
      return Outcome.notApplicable(Site.absence(deployment).get());
    }
    if (deployment.edge().headers()) {
      return Outcome.notApplicable("seaworthy.yml says that a proxy sends security headers");
    }
    Fact<String> age = deployment.settings().text("seaworthy.https.hsts.max-age");
    if (age.isSet()) {
      return in(deployment, Outcome.judge(age, HstsMissingOrWeak::verdict));
    }
    if (Exposure.ofSite(deployment) == Exposure.UNLESS_GUARDED) {
      return Outcome.notApplicable("Spring Security sends it on HTTPS requests, if it is there");
    }
    if (!Transport.isShown(deployment)) {
      return Outcome.notApplicable("it means nothing without HTTPS; https.no-tls comes first");
    }
    return in(
        deployment,
        Outcome.found(
            Flaw.of(
                "Strict-Transport-Security",
                "is sent by nobody that is read or declared",
                Origin.none())));
  }

  private static Outcome django(Deployment deployment) {
    if (deployment.edge().headers()) {
      return Outcome.notApplicable("seaworthy.yml says that a proxy sends security headers");
    }
    return in(
        deployment,
        Outcome.judge(
            deployment.settings().fact("SECURE_HSTS_SECONDS"), HstsMissingOrWeak::ofSeconds));
  }

  /** Under half a year counts as short for other graders too; under a year bars preloading. */
  private static Verdict ofSeconds(Datum seconds) {
    if (!(seconds instanceof Datum.Whole whole) || whole.value().signum() <= 0) {
      return Verdict.fine();
    }
    Duration lasts =
        Duration.ofSeconds(whole.value().min(BigInteger.valueOf(LEAST.toSeconds())).longValue());
    if (lasts.compareTo(LEAST) >= 0) {
      return Verdict.fine();
    }
    Verdict.Flawed flawed = Verdict.flawed("lasts " + whole.value() + " seconds, under a year");
    return lasts.compareTo(HALF) >= 0 ? flawed.at(Severity.INFO) : flawed;
  }

  private static Outcome in(Deployment deployment, Outcome outcome) {
    return outcome.changing(flaw -> flaw.in(List.of(deployment.environment().name())));
  }

  private static Verdict verdict(String age) {
    return DurationText.parse(age).filter(lasts -> lasts.compareTo(LEAST) >= 0).isPresent()
        ? Verdict.fine()
        : Verdict.flawed("lasts " + Shown.clipped(age.strip(), 20) + ", under a year");
  }
}
