package dev.seaworthy.boot.door;

/**
 * Knows which paths the application serves: a bait that it serves is none. Asked only when a bait
 * is touched. Thread-safe.
 */
@FunctionalInterface
public interface ServedPaths {
  /** Whether a decoded path, context path included, is one of the application's. */
  boolean serves(String path);
}
