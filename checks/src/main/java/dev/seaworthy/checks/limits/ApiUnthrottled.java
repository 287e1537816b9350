package dev.seaworthy.checks.limits;

import dev.seaworthy.checks.django.DjangoSettings;
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
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Value;
import java.util.Optional;

/** Finds interfaces without a limit on requests. */
final class ApiUnthrottled implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("limits.api-unthrottled")
          .severity(Severity.INFO)
          .title("The API answers any number of requests")
          .why(
              """
              Guessing of tokens, scraping and plain overload are then bounded by the machine
              only.""")
          .notWhen("A proxy in front limits requests.")
          .mend(
              Framework.DJANGO,
              """
              Set DEFAULT_THROTTLE_CLASSES and DEFAULT_THROTTLE_RATES in REST_FRAMEWORK.""")
          .fix(FixClass.UNSAFE)
          .references(
              Reference.vendor(
                  "Django REST framework, throttling",
                  "https://www.django-rest-framework.org/api-guide/throttling/"),
              Reference.cwe(770))
          .build();

  private static final String SETTING = "REST_FRAMEWORK.DEFAULT_THROTTLE_CLASSES";

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(deployment, ApiUnthrottled::django);
  }

  private static Outcome django(DjangoSettings settings) {
    Optional<Boolean> there = settings.installs("rest_framework");
    if (there.isEmpty()) {
      return DjangoSettings.undecided(settings.setting("INSTALLED_APPS"));
    }
    if (!there.get()) {
      return Outcome.notApplicable("Django REST framework is not installed");
    }
    Fact<Datum> whole = settings.setting("REST_FRAMEWORK");
    Fact<Datum> classes = settings.setting(SETTING);
    boolean known = !(whole.value() instanceof Value.Unknown<Datum>);
    if (known && (classes.isSet() || !settings.mayHoldMore())) {
      return classes.isSet()
          ? Outcome.judge(
              classes, any -> any.isTruthy() ? Verdict.fine() : Verdict.flawed("is empty"))
          : Outcome.found(Flaw.of(SETTING, "is not set", whole.origin()));
    }
    return known ? settings.undecidedForMore() : DjangoSettings.undecided(whole);
  }
}
