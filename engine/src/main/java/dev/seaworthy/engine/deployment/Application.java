package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One application in a tree.
 *
 * @param name what the project calls it: the artifact, the Gradle project, the Django project
 * @param folder its folder relative to the root that was checked; empty for the root itself
 * @param framework the framework it is built on
 * @param version the framework's version, and where that is written
 */
public record Application(String name, String folder, Framework framework, Fact<Version> version) {
  /** Framework and version as a person says them: {@code Spring Boot 3.5.6}. */
  public String platform() {
    return version
        .inForce()
        .map(known -> framework.title() + " " + known.line())
        .orElse(framework.title());
  }

  /** Name and folder tell the applications of a tree apart. */
  @Override
  public int hashCode() {
    return 31 * folder.hashCode() + name.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Application that
            && name.equals(that.name)
            && folder.equals(that.folder)
            && framework == that.framework
            && version.equals(that.version));
  }
}
