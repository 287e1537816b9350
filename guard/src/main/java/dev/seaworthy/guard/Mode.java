package dev.seaworthy.guard;

/** Whether a rule, or the whole guard, may lead to blocks. */
public enum Mode {
  /** Attempts are recorded, and what would have followed is said, but nobody is blocked. */
  OBSERVE,
  /** Attempts count towards a block. */
  BLOCK;

  /** The milder of the two. */
  public Mode and(Mode other) {
    return this == OBSERVE ? OBSERVE : other;
  }
}
