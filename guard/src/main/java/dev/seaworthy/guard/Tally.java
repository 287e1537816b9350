package dev.seaworthy.guard;

/**
 * Where a sender stands after an attempt.
 *
 * @param score the points of this key within the window, this attempt included; never below 0
 * @param consequence what followed
 */
public record Tally(int score, Consequence consequence) {
  /** What an attempt led to. */
  public enum Consequence {
    /** Below the threshold, or the points were none. */
    COUNTED,
    /** At the threshold: the next request is refused. */
    BLOCKED,
    /** It was blocked already, and this touch prolonged that. */
    PROLONGED,
    /** At the threshold, but the rule or the guard only observes. */
    WOULD_BLOCK,
    /** At the threshold, but the address is one that is never blocked; an alarm follows. */
    SHIELDED,
    /** At the threshold, but a safety net holds automatic blocks back; an alarm follows. */
    HELD_BACK,
    /** At the threshold, but the lists hold as many addresses as they may; an alarm follows. */
    NO_ROOM
  }
}
