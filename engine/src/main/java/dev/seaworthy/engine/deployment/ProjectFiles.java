package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Place;
import java.util.List;
import java.util.Optional;

/**
 * Files of a project that may hold secrets, by what their names and first lines say.
 *
 * @param files the files
 */
public record ProjectFiles(List<ProjectFile> files) {
  /** Copies the list. */
  public ProjectFiles {
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param path relative to the root that was checked
   * @param kind what it is
   * @param tracked whether git keeps it
   * @param copied the instruction of a container file that copies it into an image; empty where
   *     none does
   * @param packed where in the artifact it ends up
   * @param othersRead whether every user of the machine may read it
   * @param assignments what an environment file sets; empty for any other
   */
  public record ProjectFile(
      String path,
      Kind kind,
      Tracking tracked,
      Optional<Place> copied,
      Packing packed,
      boolean othersRead,
      List<Assignment> assignments) {
    /** Copies the list. */
    public ProjectFile {
      assignments = List.copyOf(assignments);
    }
  }

  /**
   * A name and its value in an environment file. The value may be a secret.
   *
   * @param name the name
   * @param value the value
   * @param place where it stands
   */
  public record Assignment(String name, String value, Place place) {
    @Override
    public String toString() {
      return "Assignment[" + name + ", " + place + "]";
    }
  }

  /** The kinds of file. */
  public enum Kind {
    /** {@code .env} and {@code .env.prod}, without examples and templates. */
    ENVIRONMENT,
    /** A private key in clear. */
    PRIVATE_KEY,
    /** A key store, whose password stands elsewhere. */
    KEY_STORE,
    /** The memory of a process. */
    HEAP_DUMP
  }

  /** Whether git keeps a file. */
  public enum Tracking {
    /** It does. */
    TRACKED,
    /** It does not, and a {@code .gitignore} keeps it out. */
    IGNORED,
    /** It does not, and would with the next commit of everything. */
    UNTRACKED,
    /** There is neither an index nor a {@code .gitignore} to read. */
    UNKNOWN
  }

  /** Where in the artifact a file ends up. */
  public enum Packing {
    /** Nowhere. */
    OUTSIDE,
    /** On the class path. */
    INSIDE,
    /** Where the application serves it to everybody. */
    SERVED
  }
}
