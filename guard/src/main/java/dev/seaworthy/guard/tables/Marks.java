package dev.seaworthy.guard.tables;

/**
 * What the prefixes around an address say of it: of each kind the mark that ends last, {@link
 * Mark#NONE} of a kind that no prefix speaks of.
 */
record Marks(int allowed, int guarded, int everything) {
  static final Marks NONE = new Marks(Mark.NONE, Mark.NONE, Mark.NONE);

  static Marks of(int mark) {
    if (Mark.isAllowed(mark)) {
      return new Marks(mark, Mark.NONE, Mark.NONE);
    }
    return Mark.isGuarded(mark)
        ? new Marks(Mark.NONE, mark, Mark.NONE)
        : new Marks(Mark.NONE, Mark.NONE, mark);
  }

  /** What both say together. */
  Marks and(Marks other) {
    return new Marks(
        Mark.later(allowed, other.allowed),
        Mark.later(guarded, other.guarded),
        Mark.later(everything, other.everything));
  }

  /** As {@code equals}, which a record links with its first call: too dear for a start. */
  boolean isSameAs(Marks other) {
    return allowed == other.allowed && guarded == other.guarded && everything == other.everything;
  }

  /** The mark that decides, {@link Mark#NONE} if none is live. */
  int decisive(long epochSecond) {
    return Mark.strongest(allowed, guarded, everything, epochSecond);
  }
}
