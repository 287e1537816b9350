package dev.seaworthy.checks.container;

import dev.seaworthy.checks.spring.Starts;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
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
import java.util.List;
import java.util.Optional;

/** Finds images whose process runs as root. */
final class RunsAsRoot implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("container.runs-as-root")
          .severity(Severity.WARNING)
          .confidence(Confidence.LIKELY)
          .title("The process in the image runs as root")
          .why(
              """
              Whoever takes over the application is root in the container, and nearer to the
              machine below it.""")
          .notWhen("The platform starts it as another user, as `runAsNonRoot: true` does.")
          .notWhen("The image it is built on sets a user of its own.")
          .mend(Framework.SPRING_BOOT, "Create a user and end the last stage with `USER 10001`.")
          .fix(FixClass.SAFE)
          .references(Reference.cwe(250), Reference.owasp("Docker_Security_Cheat_Sheet"))
          .build();

  private static final List<String> ROOT = List.of("root", "0", "root:root", "0:0");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<Launch> images =
        Starts.of(deployment).stream().filter(each -> each.kind() == Kind.CONTAINER).toList();
    if (images.isEmpty()) {
      return Outcome.notApplicable("no container file starts it");
    }
    return Outcome.of(images.stream().flatMap(each -> flaw(each).stream()).toList(), List.of());
  }

  private static Optional<Flaw> flaw(Launch image) {
    Optional<Word> user = image.about(Topic.USER).reduce((before, after) -> after);
    if (user.isPresent()) {
      boolean root = user.get().value().filter(ROOT::contains).isPresent();
      return root ? Optional.of(Starts.flaw(image, user.get(), "runs as root")) : Optional.empty();
    }
    return image
        .about(Topic.IMAGE)
        .reduce((before, after) -> after)
        .filter(base -> base.value().filter(RunsAsRoot::isRootsImage).isPresent())
        .map(base -> Starts.flaw(image, base, "names no user, so that it runs as root"));
  }

  /** Whether an image is one of those that start as root; of others it is not known. */
  private static boolean isRootsImage(String image) {
    if (image.contains("nonroot") || image.contains("rootless") || image.contains("$")) {
      return false;
    }
    String last = image.substring(image.lastIndexOf('/') + 1);
    String name = last.split("[:@]", -1)[0];
    return List.of(
            "openjdk",
            "eclipse-temurin",
            "amazoncorretto",
            "java",
            "ibmjava",
            "sapmachine",
            "liberica-openjdk-alpine",
            "alpine",
            "debian",
            "ubuntu",
            "centos",
            "maven",
            "gradle",
            "tomcat",
            "graalvm-ce",
            "adoptopenjdk")
        .contains(name);
  }
}
