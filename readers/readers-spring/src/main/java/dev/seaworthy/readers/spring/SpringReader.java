package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.readers.build.Builds;
import dev.seaworthy.readers.build.launch.Launches;
import dev.seaworthy.readers.spring.program.ProgramReader;
import dev.seaworthy.readers.spring.program.ReadProgram;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the configuration of Spring Boot applications from a source tree, or from an artifact:
 * every application, every environment, every property with the chain of where it came from.
 * Nothing in the tree is run, nothing outside it is read, and no remote import is contacted.
 * Stateless and safe for use by several threads.
 *
 * <p>Properties of {@code @PropertySource} annotations, of default properties set in code and of
 * {@code configtree:} folders are not seen.
 */
public final class SpringReader {
  private final Optional<ProgramReader> programs;

  /** A reader of configuration only: what a program says stays unknown. */
  public SpringReader() {
    this.programs = Optional.empty();
  }

  /** A reader that has the programs read as well. */
  public SpringReader(ProgramReader programs) {
    this.programs = Optional.of(programs);
  }

  /**
   * Reads the applications of a tree.
   *
   * @param tree the tree, which may hold none
   * @param inquiry what is asked, and what may be taken as given
   * @return one deployment for each application and environment, those of an application beside
   *     each other, and everything that could not be read
   */
  public Survey read(SourceTree tree, Inquiry inquiry) {
    return read(tree, Builds.of(tree), Launches.of(tree), inquiry);
  }

  /**
   * Reads the applications of a tree whose build and launch files were read before.
   *
   * @param tree the tree, which may hold none
   * @param builds its build files
   * @param launches what says how it is started
   * @param inquiry what is asked, and what may be taken as given
   */
  public Survey read(SourceTree tree, Builds builds, Launches launches, Inquiry inquiry) {
    TreeFiles files = new TreeFiles(tree);
    List<FoundApplication> found =
        tree.artifact().isPresent()
            ? PackedApplication.find(tree, tree.artifact().get(), files, builds)
            : new Applications(tree, files, builds).find();
    Set<Trouble> troubles = new LinkedHashSet<>();
    List<Deployment> deployments = new ArrayList<>();
    if (found.isEmpty()) {
      return Survey.empty();
    }
    Surroundings surroundings =
        new Surroundings(
            files,
            builds,
            new ConfigServer(found, files),
            programsOf(tree, builds),
            new SecretFiles(tree, launches));
    for (FoundApplication each : found) {
      if (isAskedFor(each, inquiry)) {
        EnvironmentSources environment =
            new EnvironmentSources(each, found.size() == 1, tree, launches, inquiry);
        ApplicationReading reading =
            new ApplicationReading(each, surroundings, environment, inquiry);
        deployments.addAll(reading.deployments());
        troubles.addAll(reading.troubles());
      }
    }
    Set<Trouble> all = new LinkedHashSet<>(files.troubles());
    all.addAll(troubles);
    all.addAll(builds.troubles());
    all.addAll(launches.troubles());
    return new Survey(deployments, List.copyOf(all));
  }

  private Function<FoundApplication, Optional<ReadProgram>> programsOf(
      SourceTree tree, Builds builds) {
    if (programs.isEmpty() || tree.artifact().isPresent()) {
      return application -> Optional.empty();
    }
    ProgramSources sources = new ProgramSources(tree, builds);
    return application -> {
      List<SourceFile> files = sources.of(application);
      boolean program = files.stream().anyMatch(ProgramSources::isProgram);
      return program ? programs.map(reader -> reader.read(files)) : Optional.empty();
    };
  }

  private static boolean isAskedFor(FoundApplication application, Inquiry inquiry) {
    return inquiry
        .application()
        .map(name -> name.equals(application.name()) || name.equals(application.folder()))
        .orElse(true);
  }
}
