package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;

/**
 * The environment files that lie in the tree, such as {@code .env} and {@code .env.prod}.
 *
 * @param all each file
 */
public record EnvironmentFiles(List<EnvironmentFile> all) {
  /** Copies the list. */
  public EnvironmentFiles {
    all = List.copyOf(all);
  }

  /**
   * One file.
   *
   * @param path relative to the root
   * @param ignored whether a {@code .gitignore} of the tree keeps it out of the repository
   * @param entries its variables, each with its line
   */
  public record EnvironmentFile(String path, boolean ignored, List<Fact<Datum>> entries) {
    /** Copies the list. */
    public EnvironmentFile {
      entries = List.copyOf(entries);
    }
  }
}
