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
import dev.seaworthy.engine.deployment.ProjectFiles.Kind;
import dev.seaworthy.engine.deployment.ProjectFiles.ProjectFile;
import dev.seaworthy.engine.deployment.ProjectFiles.Tracking;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import java.util.List;

/** Finds environment files and keys that every user of the machine may read. */
final class FileReadableByOthers implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.file-readable-by-others")
          .severity(Severity.WARNING)
          .title("Every user of the machine may read a file with secrets")
          .why(
              """
              Any other account or process of the machine takes the secrets from it.""")
          .notWhen(
              """
              It is a copy from git, where every file has the same mode: only files that git
              does not keep are looked at.""")
          .notWhen("A platform mounts the file: see its own mode for secrets.")
          .mend(Framework.SPRING_BOOT, "Give it to the user of the service alone: `chmod 600`.")
          .fix(FixClass.SAFE)
          .references(Reference.cwe(732), Reference.owasp("Secrets_Management_Cheat_Sheet"))
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
            .filter(file -> file.tracked() == Tracking.UNTRACKED && file.othersRead())
            .filter(file -> file.kind() == Kind.ENVIRONMENT || file.kind() == Kind.PRIVATE_KEY)
            .map(
                file ->
                    Flaw.of(file.path(), "is readable by others", Origin.at(Place.in(file.path()))))
            .toList(),
        List.of());
  }
}
