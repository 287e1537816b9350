package dev.seaworthy.engine.deployment;

import java.util.Set;

/**
 * The names of the process environment that are given to the application: by environment files, by
 * containers, or by the caller. Values stay out of it, since many are secrets.
 *
 * @param filled the names whose value is not empty
 * @param complete whether these are all names there are
 */
public record GivenEnvironment(Set<String> filled, boolean complete) {
  /** Copies the names. */
  public GivenEnvironment {
    filled = Set.copyOf(filled);
  }
}
