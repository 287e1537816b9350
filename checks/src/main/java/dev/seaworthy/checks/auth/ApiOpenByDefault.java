package dev.seaworthy.checks.auth;

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
import java.util.List;
import java.util.Optional;

/** Finds interfaces that let everybody in unless a view says otherwise. */
final class ApiOpenByDefault implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.api-open-by-default")
          .severity(Severity.WARNING)
          .title("Every view of the API that says nothing is open to everybody")
          .why(
              """
              The view that forgets its permission is then one that a stranger can read, and write
              to.""")
          .notWhen("The API is public and reads only.")
          .mend(
              Framework.DJANGO,
              """
              Set REST_FRAMEWORK["DEFAULT_PERMISSION_CLASSES"] to
              ["rest_framework.permissions.IsAuthenticated"], and open views one by one.""")
          .fix(FixClass.UNSAFE)
          .references(
              Reference.vendor(
                  "Django REST framework, permissions",
                  "https://www.django-rest-framework.org/api-guide/permissions/"),
              Reference.cwe(276),
              Reference.owasp("Authorization_Cheat_Sheet"))
          .build();

  private static final String SETTING = "REST_FRAMEWORK.DEFAULT_PERMISSION_CLASSES";

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(deployment, ApiOpenByDefault::django);
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
    if (whole.value() instanceof Value.Unknown<Datum>) {
      return DjangoSettings.undecided(whole);
    }
    if (!classes.isSet()) {
      return settings.mayHoldMore()
          ? settings.undecidedForMore()
          : Outcome.found(
              new Flaw(
                  SETTING,
                  "allows everybody",
                  "not set; Django REST framework's default",
                  whole.origin(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  List.of()));
    }
    return Outcome.judge(
        classes,
        value ->
            value instanceof Datum.Items items
                    && items.items().stream().allMatch(ApiOpenByDefault::isOpen)
                ? Verdict.flawed(items.items().isEmpty() ? "is empty" : "is AllowAny")
                : Verdict.fine());
  }

  private static boolean isOpen(Datum permission) {
    return permission instanceof Datum.Text name && name.text().endsWith(".AllowAny");
  }
}
