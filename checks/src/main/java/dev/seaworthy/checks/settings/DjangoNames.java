package dev.seaworthy.checks.settings;

import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Settings that a later version of Django no longer reads, as far as they touch safety (Django,
 * deprecation timeline and release notes).
 */
final class DjangoNames {
  /**
   * One dead name.
   *
   * @param since the first version that ignores it
   * @param instead what to do instead, as the end of a sentence
   * @param severity how bad it is that it has no effect
   */
  private record Dead(String since, String instead, Severity severity) {}

  private static final Map<String, Dead> NAMES =
      Map.ofEntries(
          dead("MIDDLEWARE_CLASSES", "2.0", "write MIDDLEWARE", Severity.ERROR),
          dead("TEMPLATE_DEBUG", "1.10", "delete it", Severity.INFO),
          dead("SECURE_BROWSER_XSS_FILTER", "4.0", "delete it", Severity.INFO),
          dead(
              "PASSWORD_RESET_TIMEOUT_DAYS",
              "4.0",
              "write PASSWORD_RESET_TIMEOUT, in seconds",
              Severity.WARNING),
          dead("DEFAULT_HASHING_ALGORITHM", "4.0", "delete it", Severity.INFO),
          dead("DEFAULT_FILE_STORAGE", "5.1", "write STORAGES", Severity.WARNING),
          dead("STATICFILES_STORAGE", "5.1", "write STORAGES", Severity.INFO));

  private DjangoNames() {}

  static Outcome judge(Deployment deployment) {
    Fact<Version> version = deployment.application().version();
    List<Outcome> outcomes = new ArrayList<>();
    NAMES.forEach(
        (name, dead) -> {
          Fact<Datum> fact = deployment.settings().fact(name);
          boolean replaced =
              name.equals("MIDDLEWARE_CLASSES") && isWritten(deployment, "MIDDLEWARE");
          if (isWritten(deployment, name) && !replaced) {
            outcomes.add(judge(fact, dead, version));
          }
        });
    return outcomes.isEmpty() ? Outcome.passed() : Outcome.together(outcomes);
  }

  private static boolean isWritten(Deployment deployment, String name) {
    return deployment.settings().fact(name).origin().primary().isPresent();
  }

  private static Outcome judge(Fact<Datum> fact, Dead dead, Fact<Version> version) {
    if (version.inForce().isEmpty()) {
      return Outcome.undetermined(
          Missing.of(
              fact,
              List.of(),
              "whether it is still read depends on the version of Django, which is not known"));
    }
    return version.inForce().get().isBefore(dead.since())
        ? Outcome.passed()
        : Outcome.found(
            Flaw.of(
                    fact.name(),
                    "is not read since Django " + dead.since() + "; " + dead.instead(),
                    fact.origin())
                .at(dead.severity()));
  }

  private static Map.Entry<String, Dead> dead(
      String name, String since, String instead, Severity severity) {
    return Map.entry(name, new Dead(since, instead, severity));
  }
}
