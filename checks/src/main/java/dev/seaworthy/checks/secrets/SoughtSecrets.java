package dev.seaworthy.checks.secrets;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.ProjectFiles;
import dev.seaworthy.engine.deployment.ProjectFiles.Assignment;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Value;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The secrets that are worth looking for in other places: those of the settings and those of
 * environment files, each a text that is long enough to stand for nothing else.
 */
public final class SoughtSecrets {
  private static final int SHORTEST = 8;

  private SoughtSecrets() {}

  /** Their texts, each once and in order; they are shown to nobody. */
  public static Set<String> texts(Collection<Deployment> deployments) {
    Set<String> texts = new LinkedHashSet<>();
    for (Deployment each : deployments) {
      in(each).forEach(secret -> secret.inForce().ifPresent(texts::add));
    }
    return texts;
  }

  static Stream<Fact<String>> in(Deployment deployment) {
    Set<String> seen = new LinkedHashSet<>();
    Stream<Fact<String>> files =
        deployment.environment().production() ? inFiles(deployment) : Stream.empty();
    return Stream.concat(Secret.in(deployment).map(Secret::fact), files)
        .filter(fact -> isSought(fact.inForce().orElse("")))
        .filter(fact -> seen.add(fact.inForce().orElse("")));
  }

  /** Those of every environment file, whichever environment it feeds: said once, of production. */
  private static Stream<Fact<String>> inFiles(Deployment deployment) {
    return deployment.fact(Facts.PROJECT_FILES).inForce().map(ProjectFiles::files).stream()
        .flatMap(Collection::stream)
        .flatMap(file -> file.assignments().stream())
        .filter(each -> WrittenSecret.in(each.name(), each.value()).isPresent())
        .map(SoughtSecrets::fact);
  }

  private static Fact<String> fact(Assignment assignment) {
    return new Fact<>(
        assignment.name(), Value.known(assignment.value()), Origin.at(assignment.place()));
  }

  private static boolean isSought(String text) {
    return text.length() >= SHORTEST && SecretValue.of(text).isOwn() && !NoSecret.is(text);
  }
}
