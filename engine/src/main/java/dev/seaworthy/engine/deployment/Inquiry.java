package dev.seaworthy.engine.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader is asked: where to look, and what it may take as given.
 *
 * @param root the folder to read
 * @param application the one application to look at; empty for all
 * @param settings Django's settings module, or Spring's environment, named on the command line
 * @param environmentFiles environment files named on the command line, in order
 * @param environment names from outside that are given, such as the caller's own environment; empty
 *     unless the caller asked for it
 * @param environmentComplete whether the given environment is the whole environment, so that a name
 *     it lacks is absent
 * @param frameworkVersion the framework's version where the caller states it
 * @param word the project's own word
 */
public record Inquiry(
    Path root,
    Optional<String> application,
    Optional<String> settings,
    List<Path> environmentFiles,
    Map<String, String> environment,
    boolean environmentComplete,
    Optional<Version> frameworkVersion,
    ProjectWord word) {
  /** Copies the collections. */
  public Inquiry {
    environmentFiles = List.copyOf(environmentFiles);
    environment = Map.copyOf(environment);
  }

  /** The plain question: everything in a folder. */
  public static Inquiry about(Path root) {
    return new Inquiry(
        root,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        false,
        Optional.empty(),
        ProjectWord.silent());
  }

  /** The same question with the project's own word. */
  public Inquiry heeding(ProjectWord heeded) {
    return new Inquiry(
        root,
        application,
        settings,
        environmentFiles,
        environment,
        environmentComplete,
        frameworkVersion,
        heeded);
  }

  @Override
  public String toString() {
    return "Inquiry[" + root + "]";
  }
}
