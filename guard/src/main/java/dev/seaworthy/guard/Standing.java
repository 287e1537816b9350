package dev.seaworthy.guard;

/** What the lists in local memory say about one address at one moment. */
public enum Standing {
  /** On neither list. */
  UNLISTED,
  /** On the allow-list, which is asked first: blocks and baits do not stop it. */
  ALLOWED,
  /** Blocked for logins, the admin, decoys and requests that change something. */
  BLOCKED_WHERE_GUARDED,
  /** Blocked for everything. */
  BLOCKED_EVERYWHERE;

  /** Whether the address is blocked for at least the guarded places. */
  public boolean isBlocked() {
    return this == BLOCKED_WHERE_GUARDED || this == BLOCKED_EVERYWHERE;
  }
}
