package dev.seaworthy.checks.admin;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.AdminRoute;
import dev.seaworthy.engine.deployment.AdminRoutes;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.text.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the admin site at the path that everybody knows. */
final class DefaultPath implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("admin.default-path")
          .severity(Severity.WARNING)
          .title("The admin answers at its well-known path")
          .why(
              """
              Scanners try `/admin/` on every site first, and go on guessing where it answers.""")
          .notWhen("The path comes from outside, or is one that nobody would guess.")
          .notWhen("It is there in development only.")
          .mend(
              Framework.DJANGO,
              """
              Take the path from the environment, as in
              `path(os.environ["ADMIN_PATH"], admin.site.urls)`, and put a decoy on `admin/`.""")
          .fix(FixClass.UNSAFE)
          .sameAs("Pony Checkup", "admin path")
          .references(DjangoPages.ADMIN, Reference.cwe(425), Reference.cwe(1392))
          .build();

  /** What scanners try, beside {@code admin/}. */
  private static final Set<String> KNOWN =
      Set.of(
          "admin",
          "administrator",
          "administration",
          "admin-panel",
          "adminpanel",
          "django-admin",
          "djangoadmin",
          "backend",
          "backoffice",
          "manage",
          "management",
          "panel",
          "dashboard",
          "secret",
          "secret-admin",
          "superuser",
          "cms",
          "console",
          "control");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(
        deployment,
        settings -> {
          Fact<AdminRoutes> routes = deployment.fact(Facts.ADMIN_ROUTES);
          if (routes.inForce().isEmpty()) {
            return DjangoSettings.undecided(routes);
          }
          List<Outcome> outcomes = admins(routes.inForce().get()).map(DefaultPath::judge).toList();
          return outcomes.isEmpty()
              ? Outcome.notApplicable("no admin was found in the URL configuration")
              : Outcome.together(outcomes);
        });
  }

  /** Django's own, and those of content management systems beside it. */
  private static Stream<AdminRoute> admins(AdminRoutes routes) {
    return Stream.concat(routes.of(AdminRoute.Kind.ADMIN), routes.of(AdminRoute.Kind.OTHER_ADMIN));
  }

  private static Outcome judge(AdminRoute route) {
    Fact<String> path = new Fact<>("admin path", route.path().value(), route.path().origin());
    if (route.pattern()) {
      return Outcome.passed();
    }
    return Outcome.judge(path, DefaultPath::verdict)
        .changing(
            flaw -> route.condition().map(found -> flaw.with(Confidence.LIKELY)).orElse(flaw));
  }

  private static Verdict verdict(String path) {
    String bare = path.strip().replaceAll("^/+|/+$", "").toLowerCase(Locale.ROOT);
    if (bare.isEmpty()) {
      return Verdict.flawed("is the root of the site");
    }
    return KNOWN.contains(bare)
        ? Verdict.flawed("is /" + Shown.clipped(bare, 40) + "/")
        : Verdict.fine();
  }
}
