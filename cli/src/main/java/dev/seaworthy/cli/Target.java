package dev.seaworthy.cli;

import dev.seaworthy.engine.audit.Baseline;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.project.ProjectFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * One folder, or one artifact, that is to be checked.
 *
 * @param typed the folder as typed
 * @param folder the folder, or the file of the artifact
 * @param options what was asked
 * @param console the process
 */
record Target(String typed, Path folder, CheckOptions options, Console console) {
  /**
   * What was found in a folder.
   *
   * @param project where the project's own word lies
   * @param survey the applications, and what could not be read
   * @param word the project's own word
   * @param baseline what is known of it
   */
  record Read(SourceTree project, Survey survey, ProjectWord word, Optional<Baseline> baseline) {}

  /**
   * All folders, each there, before the first is read.
   *
   * @throws WrongUse if one is no folder, or an environment file is no file
   */
  static List<Target> of(CheckOptions options, Console console) throws WrongUse {
    boolean text = options.format() == CheckOptions.Format.TEXT;
    if (options.paths().size() > 1 && (!text || options.baseline().isPresent())) {
      throw new WrongUse(
          text
              ? "a baseline is about one PATH; check them one by one"
              : "a report in another form than text is about one PATH; check them one by one");
    }
    List<Target> targets = new ArrayList<>();
    for (String typed : options.paths()) {
      Path folder = CheckOptions.path(typed, console);
      if (!Files.exists(folder)) {
        throw new WrongUse(CheckOptions.quoted(typed) + " is not there");
      }
      if (!Files.isDirectory(folder) && !isArtifact(folder)) {
        throw new WrongUse(
            CheckOptions.quoted(typed)
                + " is no folder and no jar; give the folder of the project, or its artifact");
      }
      targets.add(new Target(CheckOptions.quoted(typed), folder, options, console));
    }
    for (String typed : options.environmentFiles()) {
      if (!Files.isRegularFile(CheckOptions.path(typed, console))) {
        throw new WrongUse("--env-file " + CheckOptions.quoted(typed) + " is no file");
      }
    }
    return targets;
  }

  /**
   * Reads the project.
   *
   * @throws WrongUse if there is none that is supported, or not the named application
   * @throws CannotFinish if the folder cannot be read
   */
  Read read(BiFunction<SourceTree, Inquiry, Survey> reader) throws WrongUse, CannotFinish {
    return read(reader, true);
  }

  /** Reads the project without its baseline, which need not be there yet. */
  Read readWithoutBaseline(BiFunction<SourceTree, Inquiry, Survey> reader)
      throws WrongUse, CannotFinish {
    return read(reader, false);
  }

  private Read read(BiFunction<SourceTree, Inquiry, Survey> reader, boolean heedsBaseline)
      throws WrongUse, CannotFinish {
    SourceTree tree = tree();
    SourceTree project = project(tree);
    ProjectFile.Stated stated = ProjectFile.read(project);
    Inquiry inquiry = inquiry(tree, stated.word(), options.application());
    Survey survey = reader.apply(tree, inquiry);
    Set<Trouble> troubles = new LinkedHashSet<>(stated.troubles());
    tree.troubles().forEach(each -> troubles.add(engine(each)));
    troubles.addAll(survey.troubles());
    if (survey.deployments().isEmpty()) {
      refuse(tree, stated.word(), reader, troubles);
    }
    List<Deployment> judged =
        options.deploy() || options.settings().isPresent()
            ? survey.deployments()
            : LocalEnvironment.of(survey.deployments(), stated.word(), options.environment());
    options.environment().ifPresent(named -> warnUnlessWritten(named, judged));
    Optional<Baseline> baseline =
        heedsBaseline ? baseline(project, stated.word(), troubles) : Optional.empty();
    Survey whole = new Survey(judged, List.copyOf(troubles));
    Survey searched = options.history() ? HistorySearch.in(tree.root(), whole) : whole;
    return new Read(project, searched, stated.word(), baseline);
  }

  private Optional<Baseline> baseline(SourceTree tree, ProjectWord word, Set<Trouble> troubles)
      throws WrongUse, CannotFinish {
    if (options.baseline().isEmpty()) {
      return Baselines.named(tree, word, troubles);
    }
    String typed = "--baseline " + CheckOptions.quoted(options.baseline().get());
    Path file = CheckOptions.path(options.baseline().get(), console);
    if (!Files.isRegularFile(file)) {
      throw new WrongUse(typed + " is no file");
    }
    return Optional.of(Baselines.read(file, typed));
  }

  /** The same folder, asked something else. */
  Target with(CheckOptions other) {
    return new Target(typed, folder, other, console);
  }

  /** A mistyped environment is judged like any other, by what all environments share. */
  private void warnUnlessWritten(String environment, List<Deployment> judged) {
    Set<String> written = new TreeSet<>();
    for (Deployment each : judged) {
      if (each.framework() != Framework.SPRING_BOOT) {
        return;
      }
      each.fact(Facts.PROFILES).inForce().ifPresent(all -> written.addAll(all.declared()));
    }
    written.add("default");
    for (String profile : environment.split("[,+ ]", -1)) {
      if (!written.contains(profile)) {
        console.tell(
            "seaworthy: no file is written for '"
                + CheckOptions.quoted(profile)
                + "'"
                + Nearest.question(profile, List.copyOf(written)));
      }
    }
  }

  /**
   * The folder, or the one that the artifact lies in, relative to the root of its repository, with
   * a slash at its end; empty for none.
   */
  String prefix() {
    Path named = folder.toAbsolutePath().normalize();
    Path real = isArtifact(named) ? Objects.requireNonNull(named.getParent()) : named;
    String relative =
        Repository.of(real)
            .map(top -> top.relativize(real).toString().replace('\\', '/'))
            .orElse("");
    return relative.isEmpty() ? "" : relative + "/";
  }

  private SourceTree project(SourceTree tree) throws CannotFinish {
    try {
      return tree.artifact().isPresent() ? ProjectFolder.of(tree) : tree;
    } catch (IOException e) {
      throw new CannotFinish(typed + " cannot be read: " + Failures.words(e));
    }
  }

  private static boolean isArtifact(Path path) {
    String name = path.toString();
    return (name.endsWith(".jar") || name.endsWith(".war")) && Files.isRegularFile(path);
  }

  private SourceTree tree() throws CannotFinish {
    try {
      return isArtifact(folder) ? SourceTree.ofArtifact(folder) : SourceTree.of(folder);
    } catch (IOException e) {
      throw new CannotFinish(typed + " cannot be read: " + Failures.words(e));
    }
  }

  private Inquiry inquiry(SourceTree tree, ProjectWord word, Optional<String> application)
      throws WrongUse {
    List<Path> files = new ArrayList<>();
    for (String each : options.environmentFiles()) {
      files.add(CheckOptions.path(each, console));
    }
    return new Inquiry(
        tree.root(),
        application,
        options.asked(),
        files,
        options.inheritEnvironment() ? console.environment() : Map.of(),
        options.environmentComplete(),
        options.djangoVersion(),
        word);
  }

  private void refuse(
      SourceTree tree,
      ProjectWord word,
      BiFunction<SourceTree, Inquiry, Survey> reader,
      Set<Trouble> troubles)
      throws WrongUse, CannotFinish {
    if (options.application().isPresent()) {
      Set<String> names = new TreeSet<>();
      reader
          .apply(tree, inquiry(tree, word, Optional.empty()))
          .deployments()
          .forEach(each -> names.add(each.application().name()));
      if (!names.isEmpty()) {
        throw new WrongUse(
            typed
                + " holds no application '"
                + CheckOptions.quoted(options.application().get())
                + "'; it holds "
                + CheckOptions.quoted(String.join(", ", names)));
      }
    }
    for (Trouble each : troubles) {
      if (each.severity() == Trouble.Severity.CANNOT_START) {
        throw new CannotFinish(each.toString());
      }
    }
    for (Trouble each : troubles) {
      if (each.severity() != Trouble.Severity.NOTICE) {
        throw new CannotFinish(typed + " was not read whole, and no project was found: " + each);
      }
    }
    throw new WrongUse("there is no Spring Boot application and no Django project in " + typed);
  }

  private static Trouble engine(dev.seaworthy.readers.tree.Trouble trouble) {
    Place place = Place.in(trouble.place());
    return trouble.weight() == dev.seaworthy.readers.tree.Trouble.Weight.NOTE
        ? Trouble.notice(place, trouble.problem(), trouble.mend())
        : Trouble.unreadable(place, trouble.problem(), trouble.mend());
  }
}
