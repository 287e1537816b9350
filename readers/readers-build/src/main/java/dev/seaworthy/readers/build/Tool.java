package dev.seaworthy.readers.build;

/** The build tools that are read. */
public enum Tool {
  /** {@code pom.xml}. */
  MAVEN,
  /** {@code build.gradle} and {@code build.gradle.kts}. */
  GRADLE
}
