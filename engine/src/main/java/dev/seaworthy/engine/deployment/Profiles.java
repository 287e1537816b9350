package dev.seaworthy.engine.deployment;

import java.util.List;

/**
 * Spring's profiles, as the files show them.
 *
 * @param active those active in this environment, in order of activation, groups resolved
 * @param declared all that some file or document is written for
 * @param activeWhenUnnamed those that the artifact starts with when nobody outside names any; empty
 *     when it starts with the profile {@code default}
 */
public record Profiles(List<String> active, List<String> declared, List<String> activeWhenUnnamed) {
  /** Copies the lists. */
  public Profiles {
    active = List.copyOf(active);
    declared = List.copyOf(declared);
    activeWhenUnnamed = List.copyOf(activeWhenUnnamed);
  }
}
