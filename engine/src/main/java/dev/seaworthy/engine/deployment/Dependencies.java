package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The libraries that an application's build names for run time.
 *
 * @param named what the build names, in order
 * @param complete whether the whole build was understood; when not, a library that is not named may
 *     still be there
 */
public record Dependencies(List<Dependency> named, boolean complete) {
  /** Copies the list. */
  public Dependencies {
    named = List.copyOf(named);
  }

  /**
   * One library.
   *
   * @param group the Maven group or the Python index's name for it
   * @param artifact the Maven artifact; the same as the group in Python
   * @param version as written or managed; empty when it is decided elsewhere
   * @param place where it is named
   */
  public record Dependency(String group, String artifact, Optional<Version> version, Place place) {}

  /** The first library that fits. */
  public Optional<Dependency> find(Predicate<Dependency> fits) {
    return named.stream().filter(fits).findFirst();
  }

  /** The library of that artifact name, whatever its group. */
  public Optional<Dependency> artifact(String name) {
    return find(each -> each.artifact().equals(name));
  }

  /** Whether any artifact's name begins so. */
  public boolean hasArtifactStartingWith(String prefix) {
    return find(each -> each.artifact().startsWith(prefix)).isPresent();
  }
}
