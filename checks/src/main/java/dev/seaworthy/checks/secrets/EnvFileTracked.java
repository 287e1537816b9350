package dev.seaworthy.checks.secrets;

import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.ProjectFiles;
import dev.seaworthy.engine.deployment.ProjectFiles.Assignment;
import dev.seaworthy.engine.deployment.ProjectFiles.Kind;
import dev.seaworthy.engine.deployment.ProjectFiles.ProjectFile;
import dev.seaworthy.engine.deployment.ProjectFiles.Tracking;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import java.util.List;
import java.util.Optional;

/** Finds environment files that git keeps. */
final class EnvFileTracked implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.env-file-tracked")
          .severity(Severity.ERROR)
          .title("An environment file is kept by git")
          .why(
              """
              Everybody who has a copy of the repository has what it sets, and it stays in the
              history when the file goes.""")
          .notWhen("It is an example without values of its own, such as `.env.example`.")
          .notWhen("It holds nothing that is secret: then it is information.")
          .notWhen("There is no index to read, as in a shallow copy of the files alone.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Take it out with `git rm --cached .env`, add it to `.gitignore`, and change
              every value in it.""")
          .fix(FixClass.MANUAL)
          .references(
              Reference.cwe(538),
              Reference.cwe(798),
              Reference.owasp("Secrets_Management_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<ProjectFile> files =
        deployment.fact(Facts.PROJECT_FILES).inForce().map(ProjectFiles::files).orElse(List.of());
    return Outcome.of(
        files.stream()
            .filter(file -> file.kind() == Kind.ENVIRONMENT)
            .filter(file -> file.tracked() == Tracking.TRACKED)
            .map(EnvFileTracked::flaw)
            .toList(),
        List.of());
  }

  private static Flaw flaw(ProjectFile file) {
    Optional<Assignment> secret =
        file.assignments().stream()
            .filter(each -> WrittenSecret.in(each.name(), each.value()).isPresent())
            .findFirst();
    Place place = secret.map(Assignment::place).orElseGet(() -> Place.in(file.path()));
    String message = secret.isPresent() ? "is kept by git, with secrets" : "is kept by git";
    Flaw flaw = Flaw.of(file.path(), message, Origin.at(place));
    return secret.isPresent() ? flaw : flaw.at(Severity.INFO);
  }
}
