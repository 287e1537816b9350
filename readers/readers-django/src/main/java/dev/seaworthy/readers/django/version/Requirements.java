package dev.seaworthy.readers.django.version;

import dev.seaworthy.engine.deployment.Dependencies;
import dev.seaworthy.engine.deployment.Dependencies.Dependency;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.django.evaluate.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The packages that a project's files ask for: requirement files with those they include, {@code
 * pyproject.toml} (PEP 621, dependency groups, Poetry), {@code Pipfile}, lock files, {@code
 * setup.cfg}, {@code setup.py}, Conda's {@code environment.yml}. Immutable.
 */
public final class Requirements {

  private final List<Requirement> all;
  private final boolean complete;

  private Requirements(List<Requirement> all, boolean complete) {
    this.all = List.copyOf(all);
    this.complete = complete;
  }

  /**
   * Reads the files that ask for packages.
   *
   * @param declaring what {@link DeclaredPackages#requirementFiles} lists of the same tree
   */
  public static Requirements of(SourceFiles files, List<String> declaring) {
    RequirementLines lines = new RequirementLines(files);
    List<Requirement> all = new ArrayList<>();
    for (String file : declaring) {
      files
          .read(file)
          .map(content -> new String(content, StandardCharsets.UTF_8))
          .ifPresent(text -> all.addAll(read(lines, file, text)));
    }
    return new Requirements(all, lines.complete() && !all.isEmpty());
  }

  private static List<Requirement> read(RequirementLines lines, String file, String text) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    if (name.endsWith(".txt") || name.endsWith(".in")) {
      return lines.read(file, text);
    }
    if (name.endsWith("ml") && name.startsWith("environment.")) {
      return RequirementLines.ofConda(file, text);
    }
    if (name.equals("Pipfile.lock")) {
      return LockedPackages.inPipfileLock(file, text);
    }
    if (name.endsWith(".lock")) {
      return LockedPackages.inTomlLock(file, text);
    }
    return new SectionedRequirements(file).read(text);
  }

  /** Each package that is asked for, in the order of the files. */
  List<Requirement> all() {
    return all;
  }

  /**
   * The packages of production: the version of a lock file, else the exact one, else none. Nearer
   * files come first.
   */
  public Fact<Dependencies> dependencies() {
    Map<String, Requirement> best = new LinkedHashMap<>();
    for (Requirement each : all) {
      if (!each.development()) {
        best.merge(each.name(), each, Requirements::better);
      }
    }
    List<Dependency> named = new ArrayList<>();
    best.forEach(
        (name, each) ->
            named.add(
                new Dependency(
                    name, name, each.version().filter(any -> each.exact()), each.place())));
    return new Fact<>(
        "build.dependencies", Value.known(new Dependencies(named, complete)), Origin.none());
  }

  private static Requirement better(Requirement one, Requirement other) {
    return rank(other) < rank(one) ? other : one;
  }

  private static int rank(Requirement each) {
    return (each.exact() ? 0 : 2) + (each.locked() ? 0 : 1);
  }
}
