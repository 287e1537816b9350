package dev.seaworthy.checks.container;

import dev.seaworthy.checks.secrets.WrittenSecret;
import dev.seaworthy.checks.spring.Starts;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Launches.Kind;
import dev.seaworthy.engine.deployment.Launches.Launch;
import dev.seaworthy.engine.deployment.Launches.Topic;
import dev.seaworthy.engine.deployment.Launches.Word;
import dev.seaworthy.engine.text.Shown;
import java.util.Optional;

/** Finds secrets in the variables and arguments of an image. */
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
          .mend(
              Framework.SPRING_BOOT,
              """
              Hand it in when the container starts, from the platform's secret store, or mount
              it at build time with `--mount=type=secret`.""")
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
    return Starts.judge(deployment, SecretInImage::flaw);
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
