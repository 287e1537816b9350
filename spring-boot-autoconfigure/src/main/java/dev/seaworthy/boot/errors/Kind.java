package dev.seaworthy.boot.errors;

import org.jspecify.annotations.Nullable;

/**
 * What makes two errors the same one: the exception at the root, and where it was thrown.
 *
 * @param type the class of the innermost cause, or the status if there is no exception
 * @param place class, method and line; empty if unknown
 */
record Kind(String type, String place) {
  private static final int DEEPEST = 50;

  static Kind of(int status, @Nullable Throwable error) {
    if (error == null) {
      return new Kind("status " + status, "");
    }
    Throwable root = error;
    for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
      root = root.getCause();
    }
    StackTraceElement[] trace = root.getStackTrace();
    return new Kind(root.getClass().getName(), trace.length == 0 ? "" : trace[0].toString());
  }

  @Override
  public String toString() {
    return place.isEmpty() ? type : type + " at " + place;
  }
}
