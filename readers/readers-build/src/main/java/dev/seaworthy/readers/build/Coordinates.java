package dev.seaworthy.readers.build;

import java.util.Optional;

/**
 * The name of something that is built or used.
 *
 * @param group the group; empty text where a Gradle build states none
 * @param artifact the artifact; for a Gradle project its name
 * @param version the version with its properties filled; empty where it is decided elsewhere or
 *     cannot be told
 */
public record Coordinates(String group, String artifact, Optional<String> version) {
  /** Whether group and artifact are these. */
  public boolean is(String otherGroup, String otherArtifact) {
    return group.equals(otherGroup) && artifact.equals(otherArtifact);
  }

  /** {@code group:artifact}, with {@code :version} where there is one. */
  @Override
  public String toString() {
    return group + ":" + artifact + version.map(each -> ":" + each).orElse("");
  }
}
