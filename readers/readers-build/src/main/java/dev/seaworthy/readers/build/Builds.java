package dev.seaworthy.readers.build;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The builds of a tree. Immutable and safe for use by several threads. */
public final class Builds {
  private final List<Build> all;
  private final Map<String, Build> byFolder = new HashMap<>();
  private final Map<String, Build> byName = new HashMap<>();
  private final List<Trouble> troubles;

  private Builds(List<Build> all, List<Trouble> troubles) {
    this.all = List.copyOf(all);
    this.troubles = List.copyOf(troubles);
    for (Build each : all) {
      byFolder.putIfAbsent(each.folder(), each);
      byName.putIfAbsent(name(each.coordinates()), each);
    }
  }

  /**
   * Reads every build file of a tree, or what an artifact says of itself. Never fails: what cannot
   * be read becomes a trouble.
   */
  public static Builds of(SourceTree tree) {
    List<Trouble> troubles = new ArrayList<>();
    if (tree.artifact().isPresent()) {
      return new Builds(List.of(ArtifactBuild.of(tree, tree.artifact().get(), troubles)), troubles);
    }
    List<Build> all = new ArrayList<>(MavenBuilds.of(tree, troubles));
    all.addAll(GradleBuilds.of(tree, troubles));
    return new Builds(all, troubles);
  }

  /** Every build, Maven's first; each in the order of the paths. */
  public List<Build> all() {
    return all;
  }

  /**
   * The build that a file or folder belongs to: the one of the nearest folder above that has one.
   * Where both tools are in one folder it is Maven's.
   *
   * @param path relative to the root; empty for the root itself
   */
  public Optional<Build> owning(String path) {
    for (String folder = path; ; folder = TreePath.folderOf(folder)) {
      Build build = byFolder.get(folder);
      if (build != null || folder.isEmpty()) {
        return Optional.ofNullable(build);
      }
    }
  }

  /**
   * The libraries that a build puts into what is deployed, as far as files of the tree tell: its
   * own, and those of the modules of this tree that it depends on, each once and the nearest first.
   * What published libraries bring along is not in it.
   */
  public List<Dependency> deployed(Build build) {
    Map<String, Dependency> found = new LinkedHashMap<>();
    Deque<Build> next = new ArrayDeque<>(List.of(build));
    while (!next.isEmpty()) {
      Build current = next.remove();
      boolean isOwn = current.file().equals(build.file());
      for (Dependency each : current.dependencies()) {
        String name = name(each.coordinates());
        boolean reaches = each.scope().isDeployed() && (isOwn || !each.optional());
        if (reaches && found.putIfAbsent(name, each) == null && byName.containsKey(name)) {
          next.add(byName.get(name));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** What could not be read. */
  public List<Trouble> troubles() {
    return troubles;
  }

  private static String name(Coordinates coordinates) {
    return coordinates.group() + ":" + coordinates.artifact();
  }
}
