package dev.seaworthy.checks.admin;

import dev.seaworthy.checks.spring.PropertyName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.ServedTexts;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Value;
import java.util.ArrayList;
import java.util.List;

/** Finds the admin's secret path where strangers can read it: a leak hunt in what is served. */
final class SecretPathTold implements Check {
  /** Shorter than any that the starter takes for secret. */
  private static final int SHORTEST = 9;

  private static final Declaration DECLARATION =
      Declaration.of("admin.secret-path-told")
          .severity(Severity.ERROR)
          .title("The admin's secret path stands where visitors read it")
          .why(
              """
              A path in `robots.txt`, in a script or in a public page is read by every scanner; then
              only the login is left between it and the admin.""")
          .notWhen("No admin is moved with `seaworthy.admin.path`.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Take it out of the file, let templates write links from the context path
              (`@{/admin}`), and change the path: two are valid while you do.""")
          .fix(FixClass.UNSAFE)
          .references(Reference.cwe(200), Reference.cwe(615))
          .build();

  private static final PropertyName PATH = PropertyName.of("seaworthy.admin.path");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Fact<List<String>> paths = PATH.list(deployment);
    if (paths.value() instanceof Value.Unknown<List<String>> unknown) {
      return Outcome.undetermined(Missing.of(paths, unknown.names(), unknown.reason()));
    }
    List<String> secrets =
        paths.inForce().orElse(List.of()).stream()
            .map(String::strip)
            .filter(each -> each.length() >= SHORTEST)
            .toList();
    if (secrets.isEmpty()) {
      return Outcome.notApplicable("no admin is moved to a secret path");
    }
    Fact<ServedTexts> served = deployment.fact(Facts.SERVED_TEXTS);
    if (served.inForce().isEmpty()) {
      return Outcome.undetermined(
          Missing.of(paths.name(), "the files that are served were not read"));
    }
    List<Flaw> flaws = new ArrayList<>();
    for (String secret : secrets) {
      served.inForce().get().holding(secret).forEach(each -> flaws.add(flaw(each)));
    }
    return Outcome.of(flaws, List.of());
  }

  private static Flaw flaw(ServedTexts.Found found) {
    Origin origin = Origin.at(found.place());
    return found.toEverybody()
        ? Flaw.of(PATH.names().get(0), "stands in a file that everybody is served", origin)
        : Flaw.of(PATH.names().get(0), "is written into a template", origin).at(Severity.WARNING);
  }
}
