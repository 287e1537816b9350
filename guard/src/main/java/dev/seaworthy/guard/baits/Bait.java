package dev.seaworthy.guard.baits;

import java.util.regex.Pattern;

/**
 * One bait. Immutable; checked when it is made: it takes its hit and not its near miss.
 *
 * @param id kebab-case, unique, for life
 * @param pattern which paths it takes
 * @param certainty how sure it is
 * @param points what a touch counts, 0 to 100
 * @param answer what the visitor sees
 * @param hit a path that it takes
 * @param nearMiss an honest path, as like as possible, that it leaves alone
 */
public record Bait(
    String id,
    PathPattern pattern,
    Certainty certainty,
    int points,
    BaitAnswer answer,
    String hit,
    String nearMiss) {
  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * Checks the bait against its own samples.
   *
   * @throws IllegalArgumentException if the id is not kebab-case, the points are out of range, or a
   *     sample is not judged as declared
   */
  public Bait {
    if (!KEBAB_CASE.matcher(id).matches()) {
      throw new IllegalArgumentException("bait id is not kebab-case; write one like dot-env");
    }
    if (points < 0 || points > 100) {
      throw new IllegalArgumentException(
          "bait " + id + " counts " + points + " points; write a number from 0 to 100");
    }
    if (!pattern.matches(hit)) {
      throw new IllegalArgumentException("bait " + id + " does not take its own hit " + hit);
    }
    if (pattern.matches(nearMiss)) {
      throw new IllegalArgumentException("bait " + id + " takes its own near miss " + nearMiss);
    }
  }

  /** A bait with the usual points of its certainty, which answers like an unknown path. */
  public static Bait of(
      String id, Certainty certainty, String pattern, String hit, String nearMiss) {
    return new Bait(
        id,
        PathPattern.of(pattern),
        certainty,
        certainty.points(),
        BaitAnswer.NOT_FOUND,
        hit,
        nearMiss);
  }

  /** The same with another answer. */
  public Bait answering(BaitAnswer other) {
    return new Bait(id, pattern, certainty, points, other, hit, nearMiss);
  }

  /** The same with other points, 0 to 100. */
  public Bait counting(int otherPoints) {
    return new Bait(id, pattern, certainty, otherPoints, answer, hit, nearMiss);
  }

  /** The rule under which attempts are recorded. */
  public String rule() {
    return "bait." + id;
  }
}
