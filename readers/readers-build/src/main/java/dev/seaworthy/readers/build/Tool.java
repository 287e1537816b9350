package dev.seaworthy.readers.build;

/** What a build is read from. */
public enum Tool {
  /** {@code pom.xml}. */
  MAVEN,
  /** {@code build.gradle} and {@code build.gradle.kts}. */
  GRADLE,
  /** None any more: what it made is read, by its manifest. */
  ARTIFACT
}
