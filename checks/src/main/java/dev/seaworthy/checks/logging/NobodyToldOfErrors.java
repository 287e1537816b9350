package dev.seaworthy.checks.logging;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Dependencies;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import java.util.List;

/** Finds sites whose errors nobody hears of. */
final class NobodyToldOfErrors implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("logging.nobody-told-of-errors")
          .severity(Severity.INFO)
          .confidence(Confidence.LIKELY)
          .title("Nobody is told of errors")
          .why(
              """
              An attack shows itself as a row of errors first; with no ADMINS and no service that
              collects them, they stay in a log that nobody reads.""")
          .notWhen("A service that collects errors is installed, or logs are watched elsewhere.")
          .mend(
              Framework.DJANGO,
              """
              Set ADMINS and the EMAIL_ settings, or add a service that collects errors.""")
          .fix(FixClass.SAFE)
          .references(
              DjangoPages.ERRORS, Reference.cwe(778), Reference.owasp("Logging_Cheat_Sheet"))
          .build();

  private static final List<String> COLLECTORS =
      List.of(
          "sentry-sdk",
          "raven",
          "rollbar",
          "bugsnag",
          "honeybadger",
          "airbrake",
          "newrelic",
          "elastic-apm",
          "ddtrace",
          "scout-apm",
          "opbeat",
          "logfire",
          "opentelemetry-sdk",
          "opentelemetry-instrumentation-django",
          "applicationinsights",
          "google-cloud-error-reporting");

  private static final Dependencies NONE = new Dependencies(List.of(), false);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (!deployment.environment().production()) {
      return Outcome.notApplicable("this environment is not production");
    }
    Dependencies packages = deployment.fact(Facts.DEPENDENCIES).inForce().orElse(NONE);
    boolean collected =
        packages.find(each -> COLLECTORS.contains(each.artifact())).isPresent()
            || deployment.settings().all().anyMatch(fact -> fact.name().startsWith("SENTRY_"))
            || deployment.settings().has("ROLLBAR");
    if (collected || !packages.complete()) {
      return Outcome.notApplicable("a service that collects errors is installed, or may be");
    }
    return Outcome.judge(
        deployment.settings().fact("ADMINS"),
        people -> people.isTruthy() ? Verdict.fine() : Verdict.flawed("names nobody"));
  }
}
