package dev.seaworthy.checks.cors;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.ConnectionUrl;
import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.checks.spring.RelaxedName;
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
import dev.seaworthy.engine.program.Observation.Origins;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds origins in configuration that nobody can vouch for. */
final class UnsafeOriginAllowed implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("cors.unsafe-origin-allowed")
          .severity(Severity.WARNING)
          .title("Sites that nobody can vouch for may read answers")
          .why(
              """
              A page of that origin reads what the visitor may read; with credentials, as that
              visitor.""")
          .notWhen("The data is public and no credentials are allowed.")
          .mend(Framework.SPRING_BOOT, "Name the exact https origins.")
          .mend(
              Framework.DJANGO,
              """
              Delete CORS_ALLOW_ALL_ORIGINS (CORS_ORIGIN_ALLOW_ALL in old releases) and name the exact
              https origins in CORS_ALLOWED_ORIGINS; anchor a pattern with `^` and `$`, and escape its points.""")
          .fix(FixClass.SAFE)
          .references(Reference.cwe(942), Reference.owasp("HTML5_Security_Cheat_Sheet"))
          .build();

  private static final List<String> GROUPS =
      List.of(
          "spring.graphql.cors",
          "management.endpoints.web.cors",
          "endpoints.cors",
          "spring.cloud.gateway");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, DjangoCors::judge);
    }
    List<Outcome> outcomes = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String ending : List.of("allowed-origins", "allowed-origin-patterns")) {
      deployment
          .settings()
          .all()
          .map(fact -> withoutIndex(fact.name()))
          .filter(name -> RelaxedName.of(name).endsWith(ending))
          .filter(name -> GROUPS.stream().anyMatch(RelaxedName.of(name)::isWithin))
          .filter(seen::add)
          .forEach(name -> outcomes.add(judge(deployment, name)));
    }
    inCode(deployment).ifPresent(flaw -> outcomes.add(Outcome.found(flaw)));
    return Outcome.together(outcomes);
  }

  /** Any origin without credentials, which is right for public data: one finding for all places. */
  private static Optional<Flaw> inCode(Deployment deployment) {
    List<Origins> open =
        Observed.in(deployment, Origins.class)
            .filter(each -> each.kind() != Origins.Means.WEB_SOCKET)
            .filter(each -> each.origins().contains("*"))
            .filter(
                each ->
                    !(each.kind() == Origins.Means.PATTERNS && each.credentials().orElse(false)))
            .toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(Observed.flaw(open, "allows *").at(Severity.INFO));
  }

  private static Outcome judge(Deployment deployment, String name) {
    boolean credentials =
        deployment
            .settings()
            .flag(name.substring(0, name.lastIndexOf('.') + 1) + "allow-credentials")
            .inForce()
            .orElse(false);
    return Outcome.judge(
        deployment.settings().list(name),
        origins -> verdict(origins, credentials, deployment.environment().production()));
  }

  private static Verdict verdict(List<String> origins, boolean credentials, boolean production) {
    for (String each : origins) {
      String origin = each.strip();
      if (origin.equals("*")
          || origin.equals("null")
          || origin.equals("http://*")
          || origin.equals("https://*")) {
        Verdict.Flawed flawed =
            Verdict.flawed("allows " + origin + (credentials ? ", with credentials" : ""));
        return credentials ? flawed.at(Severity.ERROR) : flawed;
      }
      boolean plain =
          ConnectionUrl.parse(origin).filter(url -> url.kind().equals("http")).isPresent();
      if (production && plain) {
        return Verdict.flawed("allows an origin without HTTPS");
      }
    }
    return Verdict.fine();
  }

  private static String withoutIndex(String name) {
    return name.endsWith("]") ? name.substring(0, name.lastIndexOf('[')) : name;
  }
}
