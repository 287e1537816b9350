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
import dev.seaworthy.engine.deployment.ProjectFiles.Packing;
import dev.seaworthy.engine.deployment.ProjectFiles.ProjectFile;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import java.util.List;

/** Finds files with keys and secrets among what is packed into the artifact. */
final class SecretFileInArtifact implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("secrets.secret-file-in-artifact")
          .severity(Severity.ERROR)
          .title("A file with secrets is packed into the artifact")
          .why(
              """
              Everybody who gets the artifact or the image has it; beneath a static folder the
              application serves it to the internet.""")
          .notWhen(
              """
              It is an example, a public certificate, or a store of public certificates only.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Move it out of `src/main/resources`, and mount it beside the application with
              mode 0400.""")
          .fix(FixClass.MANUAL)
          .references(
              Reference.cwe(538),
              Reference.cwe(312),
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
            .filter(file -> file.packed() != Packing.OUTSIDE)
            .map(SecretFileInArtifact::flaw)
            .toList(),
        List.of());
  }

  private static Flaw flaw(ProjectFile file) {
    boolean served = file.packed() == Packing.SERVED;
    String where = served ? " is served to everybody" : " is packed into the artifact";
    Flaw flaw = Flaw.of(file.path(), what(file.kind()) + where, Origin.at(Place.in(file.path())));
    if (served) {
      return flaw.at(Severity.CRITICAL);
    }
    return file.kind() == Kind.KEY_STORE ? flaw.at(Severity.WARNING) : flaw;
  }

  private static String what(Kind kind) {
    return switch (kind) {
      case ENVIRONMENT -> "an environment file";
      case PRIVATE_KEY -> "a private key";
      case KEY_STORE -> "a key store";
      case HEAP_DUMP -> "a heap dump";
    };
  }
}
