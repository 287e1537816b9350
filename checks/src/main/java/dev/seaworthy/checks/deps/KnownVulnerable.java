package dev.seaworthy.checks.deps;

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
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import java.util.ArrayList;
import java.util.List;

/** Finds patch levels below the last ones that mended published flaws. */
final class KnownVulnerable implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("deps.known-vulnerable")
          .severity(Severity.WARNING)
          .title("This patch level has published flaws")
          .why(
              """
              How to use them is public. This is a floor for a few libraries, and no substitute
              for a scanner of dependencies.""")
          .mend(
              Framework.SPRING_BOOT,
              "Move to the version that the finding names, or to a later one.")
          .mend(Framework.DJANGO, "Move to the version that the finding names, or to a later one.")
          .fix(FixClass.SAFE)
          .references(
              Reference.vendor("Spring, security advisories", "https://spring.io/security"),
              Reference.vendor(
                  "Django, archive of security issues",
                  "https://docs.djangoproject.com/en/5.2/releases/security/"),
              Reference.cwe(1395))
          .build();

  /** A library and the first version without the flaws of the table's day, by line. */
  private record Floor(String artifact, String from, String mended) {}

  private static final List<Floor> BOOT =
      List.of(new Floor("", "3.5", "3.5.14"), new Floor("", "4.0", "4.0.6"));

  /** The security releases of July 2026. */
  private static final List<Floor> DJANGO =
      List.of(new Floor("", "5.2", "5.2.16"), new Floor("", "6.0", "6.0.7"));

  private static final List<Floor> PACKAGES =
      List.of(
          new Floor("djangorestframework", "3.0", "3.15.2"),
          new Floor("django-debug-toolbar", "1.0", "3.2.1"),
          new Floor("gunicorn", "0.1", "22.0.0"),
          new Floor("pyjwt", "1.5", "2.4.0"),
          new Floor("social-auth-app-django", "1.0", "5.4.1"));

  private static final List<Floor> LIBRARIES =
      List.of(
          new Floor("log4j-core", "2.0", "2.17.1"),
          new Floor("snakeyaml", "1.0", "2.0"),
          new Floor("h2", "1.1.100", "2.1.210"));

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<Outcome> outcomes = new ArrayList<>();
    Fact<Version> framework =
        DjangoSettings.isDjango(deployment)
            ? DjangoSettings.pinnedVersion(deployment)
            : deployment.application().version();
    outcomes.add(
        Outcome.judge(
            framework,
            version ->
                lines(deployment).stream()
                    .filter(floor -> isBelow(version, floor, true))
                    .findFirst()
                    .<Verdict>map(floor -> Verdict.flawed(said(version, floor)))
                    .orElseGet(Verdict::fine)));
    for (Floor floor : libraries(deployment)) {
      deployment
          .fact(Facts.DEPENDENCIES)
          .inForce()
          .flatMap(libraries -> libraries.artifact(floor.artifact()))
          .filter(
              library ->
                  library.version().filter(version -> isBelow(version, floor, false)).isPresent())
          .ifPresent(
              library ->
                  outcomes.add(
                      Outcome.found(
                          Flaw.of(
                              floor.artifact(),
                              said(library.version().orElseThrow(), floor),
                              Origin.at(library.place())))));
    }
    return Outcome.together(outcomes);
  }

  private static List<Floor> lines(Deployment deployment) {
    return DjangoSettings.isDjango(deployment) ? DJANGO : BOOT;
  }

  private static List<Floor> libraries(Deployment deployment) {
    return DjangoSettings.isDjango(deployment) ? PACKAGES : LIBRARIES;
  }

  private static String said(Version version, Floor floor) {
    return "is " + version + "; flaws are mended in " + floor.mended();
  }

  private static boolean isBelow(Version version, Floor floor, boolean sameLine) {
    boolean inLine =
        sameLine ? version.line().equals(floor.from()) : version.isAtLeast(floor.from());
    return inLine && version.isBefore(floor.mended());
  }
}
