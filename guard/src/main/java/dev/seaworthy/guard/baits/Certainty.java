package dev.seaworthy.guard.baits;

/** How sure it is that whoever asks for a bait means harm. */
public enum Certainty {
  /** No honest visitor, link or search engine asks for it: three points. */
  HIGH(3),
  /** Rarely, an old bookmark or a curious developer does: one point. */
  FAIR(1);

  private final int points;

  Certainty(int points) {
    this.points = points;
  }

  /** What a touch usually counts. */
  public int points() {
    return points;
  }
}
