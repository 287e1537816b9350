package dev.seaworthy.checks.django;

import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.function.Function;

/**
 * One of Django's checks as a row of data and one function over its settings.
 *
 * @param declaration what the row says of itself
 * @param rule Django's condition
 */
record Row(Declaration declaration, Function<DjangoSettings, Outcome> rule) implements Check {
  private static final Reference CHECKS =
      Reference.vendor(
          "Django system check reference",
          "https://docs.djangoproject.com/en/5.2/ref/checks/#security");
  private static final Reference SETTINGS =
      Reference.vendor("Django settings", "https://docs.djangoproject.com/en/5.2/ref/settings/");

  /** Starts the declaration of a row that only counts where the project is deployed. */
  static Declaration.Builder declare(String name, String djangoId, Severity severity) {
    return Declaration.of("django." + name)
        .alias(djangoId)
        .severity(severity)
        .tags(tagOf(djangoId))
        .references(CHECKS, SETTINGS);
  }

  /** Completes a row whose mend tightens what is there. */
  static Row safe(
      Declaration.Builder builder, String mend, Function<DjangoSettings, Outcome> rule) {
    return of(builder.fix(FixClass.SAFE), mend, rule);
  }

  /** Completes a row whose mend may break logins, redirects or links until the rest follows. */
  static Row unsafe(
      Declaration.Builder builder, String mend, Function<DjangoSettings, Outcome> rule) {
    return of(builder.fix(FixClass.UNSAFE), mend, rule);
  }

  /** Completes a row whose mend needs a person. */
  static Row manual(
      Declaration.Builder builder, String mend, Function<DjangoSettings, Outcome> rule) {
    return of(builder.fix(FixClass.MANUAL), mend, rule);
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (declaration.deployOnly() && Stage.isDevelopment(deployment)) {
      return Outcome.notApplicable("it counts only where the project is deployed");
    }
    return rule.apply(new DjangoSettings(deployment));
  }

  private static Row of(
      Declaration.Builder builder, String mend, Function<DjangoSettings, Outcome> rule) {
    return new Row(builder.mend(Framework.DJANGO, mend).build(), rule);
  }

  private static String tagOf(String djangoId) {
    return switch (djangoId.substring(0, djangoId.indexOf('.'))) {
      case "4_0" -> "compatibility";
      case "async" -> "async_support";
      case "caches" -> "caches";
      default -> "security";
    };
  }
}
