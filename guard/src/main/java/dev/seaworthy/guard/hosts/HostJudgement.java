package dev.seaworthy.guard.hosts;

/** What the host rule says about the host text of one request. */
public enum HostJudgement {
  /** Well formed and on the list. */
  ALLOWED,
  /** Not a host, whatever the list says. */
  MALFORMED,
  /** A host, but none of ours. */
  NOT_ALLOWED
}
