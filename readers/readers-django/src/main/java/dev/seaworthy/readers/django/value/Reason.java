package dev.seaworthy.readers.django.value;

/**
 * What kept a value from being known.
 *
 * @param kind the sort of obstacle
 * @param name the environment name, file, function or module that stopped the reading
 * @param site where the reading stopped
 */
public record Reason(Kind kind, String name, Site site) {

  /** The sorts of obstacles. */
  public enum Kind {
    /** A name of the environment that nobody supplied. */
    ENVIRONMENT,
    /** A file that is not in the tree. */
    FILE,
    /** Code of a library that is not followed. */
    LIBRARY,
    /** A value made when the program starts: a random key, the time, the machine's name. */
    GENERATED,
    /** Source that is not Python. */
    BROKEN,
    /** A limit on steps, size or depth. */
    LIMIT,
    /** Code that the evaluator does not follow. */
    CODE
  }

  /** The obstacle as part of a sentence, with its place. */
  public String sentence() {
    String what =
        switch (kind) {
          case ENVIRONMENT -> name + " is read from the environment";
          case FILE -> name + " is not in the tree";
          case LIBRARY -> name + " is not followed";
          case GENERATED -> name + " is made when the program starts";
          case BROKEN -> name;
          case LIMIT -> name;
          case CODE -> name + " is not followed";
        };
    return what + " at " + site;
  }
}
