package dev.seaworthy.checks.admin;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.AdminRoute;
import dev.seaworthy.engine.deployment.AdminRoutes;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Value;
import java.util.Optional;

/** Finds a decoy whose hits nobody is told of. */
final class DecoyWithoutAlert implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("admin.decoy-without-alert")
          .severity(Severity.WARNING)
          .title("Nobody is told when the decoy is touched")
          .why("The trap springs, and nobody hears it.")
          .notWhen(
              "The decoy is off. Whether mail to the people named in a Spring Boot application can"
                  + " be sent is logging.admins-without-mail's.")
          .mend(Framework.SPRING_BOOT, "Set `seaworthy.admins`, and a mail server for it.")
          .mend(
              Framework.DJANGO,
              """
              Set ADMINS, and EMAIL_HOST with an account that can send; in production leave EMAIL_BACKEND
              to SMTP or to your mail service.""")
          .fix(FixClass.SAFE)
          .references(Reference.cwe(778))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  /** A console or file as mail backend is data.mail-not-sent's; here it is people and a host. */
  private static Outcome django(DjangoSettings settings) {
    Fact<AdminRoutes> routes = settings.deployment().fact(Facts.ADMIN_ROUTES);
    Optional<AdminRoute> decoy =
        routes.inForce().flatMap(found -> found.of(AdminRoute.Kind.DECOY).findFirst());
    if (decoy.isEmpty()) {
      return Outcome.notApplicable("there is no decoy");
    }
    Origin place = decoy.get().path().origin();
    Fact<Datum> people = settings.setting("ADMINS");
    if (people.value() instanceof Value.Unknown<Datum>) {
      return DjangoSettings.undecided(people);
    }
    if (!settings.isOn("ADMINS")) {
      return Outcome.found(Flaw.of("ADMINS", "names nobody who is told", place));
    }
    boolean smtp =
        settings
            .setting("EMAIL_BACKEND")
            .inForce()
            .filter(Datum.text("django.core.mail.backends.smtp.EmailBackend")::equals)
            .isPresent();
    Fact<Datum> host = settings.setting("EMAIL_HOST");
    return smtp && host.value() instanceof Value.Unset<Datum>
        ? Outcome.found(Flaw.of("EMAIL_HOST", "is not set, so that no mail goes out", place))
        : Outcome.passed();
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return deployment.environment().production()
          ? django(new DjangoSettings(deployment))
          : Outcome.notApplicable("this environment is not production");
    }
    Fact<Boolean> decoy = deployment.settings().flag("seaworthy.decoy.enabled");
    if (!decoy.inForce().orElse(false)) {
      return Outcome.notApplicable("there is no decoy");
    }
    return deployment.settings().has("seaworthy.admins")
        ? Outcome.passed()
        : Outcome.judge(decoy, on -> Verdict.flawed("is on, and no address is told"));
  }
}
