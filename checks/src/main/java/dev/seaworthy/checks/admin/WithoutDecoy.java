package dev.seaworthy.checks.admin;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.AdminRoute;
import dev.seaworthy.engine.deployment.AdminRoutes;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;

/** Finds an admin that was moved, and nothing left in its old place. */
final class WithoutDecoy implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("admin.without-decoy")
          .severity(Severity.INFO)
          .title("Nothing watches the admin's old place")
          .why(
              """
              Whoever asks for `/admin/` on a site that has none there is looking for a way in; a
              decoy tells you who, before they find anything.""")
          .notWhen("The admin itself answers there: admin.default-path says so.")
          .mend(
              Framework.DJANGO,
              """
              Put a decoy on the old path, as in
              `path("admin/", include("admin_honeypot.urls"))`, or let Seaworthy's gateway do it.""")
          .fix(FixClass.SAFE)
          .references(DjangoPages.ADMIN, Reference.cwe(778))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (!deployment.environment().production()) {
      return Outcome.notApplicable("this environment is not production");
    }
    Fact<AdminRoutes> routes = deployment.fact(Facts.ADMIN_ROUTES);
    if (routes.inForce().isEmpty()) {
      return DjangoSettings.undecided(routes);
    }
    AdminRoutes found = routes.inForce().get();
    List<AdminRoute> admins = found.of(AdminRoute.Kind.ADMIN).toList();
    boolean decoy = found.of(AdminRoute.Kind.DECOY).findAny().isPresent();
    boolean atHome =
        found.all().stream()
            .filter(route -> route.kind() != AdminRoute.Kind.DECOY)
            .anyMatch(WithoutDecoy::mayBeAtHome);
    if (admins.isEmpty() || atHome || decoy) {
      return admins.isEmpty() || atHome
          ? Outcome.notApplicable("no admin was moved away, as far as files show")
          : Outcome.passed();
    }
    return found.notFollowed().isEmpty()
        ? Outcome.found(
            Flaw.of(
                "admin/",
                "answers nothing, and nobody is told who asks",
                admins.get(0).path().origin()))
        : Outcome.undetermined(Missing.of("admin/", found.notFollowed().get(0)));
  }

  /** Whether it may be on the old path, or on one that is not known. */
  private static boolean mayBeAtHome(AdminRoute route) {
    return route
        .path()
        .inForce()
        .map(path -> path.replaceAll("^/+|/+$", "").equalsIgnoreCase("admin") || route.pattern())
        .orElse(true);
  }
}
