package dev.seaworthy.readers.build;

/** Where a library takes part, in words that hold for both tools. */
public enum Scope {
  /** In compilation and in the running application. */
  COMPILE,
  /** In the running application only. */
  RUNTIME,
  /** In compilation only: a container or somebody else supplies it. */
  PROVIDED,
  /** On the developer's machine only ({@code developmentOnly}). */
  DEVELOPMENT,
  /** In tests only. */
  TEST,
  /** In the build itself: a processor, a plugin's class path, a configuration of its own. */
  BUILD;

  /** Whether a library of this scope is part of what is deployed. */
  public boolean isDeployed() {
    return this == COMPILE || this == RUNTIME;
  }
}
