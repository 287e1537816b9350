package dev.seaworthy.guard;

/** How much of the application a block closes. */
public enum Scope {
  /** Logins, the admin, decoys and requests that change something. */
  GUARDED,
  /** Everything. */
  EVERYTHING
}
