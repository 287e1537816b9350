package dev.seaworthy.checks.container;

import dev.seaworthy.checks.secrets.WrittenSecret;
import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.checks.spring.Starts;
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
import dev.seaworthy.engine.deployment.Launches.Kind;
import dev.seaworthy.engine.deployment.Launches.Launch;
import dev.seaworthy.engine.deployment.Launches.Topic;
import dev.seaworthy.engine.deployment.Launches.Word;
import dev.seaworthy.engine.deployment.ProjectFiles.Assignment;
import dev.seaworthy.engine.deployment.ProjectFiles.ProjectFile;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.text.Shown;
import java.util.List;
import java.util.Optional;

/** Finds secrets in the variables, the arguments and the files of an image. */
final class SecretInImage implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("container.secret-in-image")
          .severity(Severity.ERROR)
          .title("A secret is written into an image")
          .why(
              """
              The layers of an image keep it for ever, and everybody who may pull the image
              has it.""")
          .notWhen("The value is a blank to fill in, or comes from outside.")
          .notWhen(
              """
              An environment file is copied in an earlier stage only, or `.dockerignore` keeps it
              out.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Hand it in when the container starts, from the platform's secret store, or mount
              it at build time with `--mount=type=secret`; put `**/.env*` into
              `.dockerignore`.""")
          .fix(FixClass.MANUAL)
          .references(
              Reference.cwe(798),
              Reference.cwe(538),
              Reference.owasp("Docker_Security_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Outcome said = Starts.judge(deployment, SecretInImage::flaw);
    List<Flaw> copied = copied(deployment);
    return copied.isEmpty()
        ? said
        : Outcome.together(List.of(said, Stage.mild(deployment, Outcome.of(copied, List.of()))));
  }

  private static List<Flaw> copied(Deployment deployment) {
    return deployment.fact(Facts.PROJECT_FILES).inForce().stream()
        .flatMap(files -> files.files().stream())
        .flatMap(file -> copied(file).stream())
        .toList();
  }

  private static Optional<Flaw> copied(ProjectFile file) {
    Optional<Assignment> secret =
        file.assignments().stream()
            .filter(each -> WrittenSecret.in(each.name(), each.value()).isPresent())
            .findFirst();
    return file.copied()
        .filter(place -> secret.isPresent())
        .map(
            place ->
                Flaw.of(
                    file.path(),
                    "is copied into the image, with " + Shown.clipped(secret.get().name(), 60),
                    Origin.at(place)));
  }

  private static Optional<Flaw> flaw(Launch launch, Word word) {
    boolean kept =
        launch.kind() == Kind.CONTAINER
            && (word.topic() == Topic.VARIABLE || word.topic() == Topic.BUILD_ARGUMENT);
    return kept
        ? WrittenSecret.in(word.name(), word.value().orElse(""))
            .map(
                shown ->
                    Starts.flaw(
                        launch, word, "holds " + Shown.clipped(word.name(), 60) + ", " + shown))
        : Optional.empty();
  }
}
