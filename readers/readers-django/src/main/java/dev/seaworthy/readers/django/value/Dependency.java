package dev.seaworthy.readers.django.value;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something outside the code that a value depends on.
 *
 * @param kind what the name names
 * @param name an environment name, or a path
 * @param state what is known of it
 * @param supplier where the value stands, if a file supplies it
 */
public record Dependency(Kind kind, String name, State state, @Nullable Site supplier) {

  /** What can be outside. */
  public enum Kind {
    ENVIRONMENT,
    FILE,
    PACKAGES
  }

  /** What is known of a thing outside. */
  public enum State {
    /** Its value was handed in or read. */
    SUPPLIED,
    /** It is not there, and the code says what holds then. */
    DEFAULTED,
    /** It is not there, and {@code None} is what the code gets. */
    IMPLICIT
  }

  /** A name whose value is known. */
  public static Dependency supplied(String name, @Nullable Site supplier) {
    return new Dependency(Kind.ENVIRONMENT, name, State.SUPPLIED, supplier);
  }

  /** A name that is not set and for which the code has a default. */
  public static Dependency defaulted(String name) {
    return new Dependency(Kind.ENVIRONMENT, name, State.DEFAULTED, null);
  }

  /** A name that is not set, read without a default. */
  public static Dependency implicit(String name) {
    return new Dependency(Kind.ENVIRONMENT, name, State.IMPLICIT, null);
  }

  /** A file that is not in the tree and might be at the deployment. */
  public static Dependency absentFile(String path) {
    return new Dependency(Kind.FILE, path, State.DEFAULTED, null);
  }

  /** Packages that extend the program if they are installed, which the tree does not say. */
  public static Dependency extensions(String what) {
    return new Dependency(Kind.PACKAGES, what, State.DEFAULTED, null);
  }

  // Written out for a fast start; see Site.

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Dependency dependency
            && dependency.kind == kind
            && dependency.state == state
            && dependency.name.equals(name)
            && Objects.equals(dependency.supplier, supplier));
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + kind.name().hashCode();
  }

  /** Where the value stands, if a file supplies it. */
  public Optional<Site> suppliedAt() {
    return Optional.ofNullable(supplier);
  }

  /** Whether a deployment could replace what the code now sees. */
  public boolean replaceable() {
    return state != State.SUPPLIED;
  }
}
