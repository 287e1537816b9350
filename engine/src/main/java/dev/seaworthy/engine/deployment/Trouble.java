package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Place;

/**
 * Something that kept a reader from reading all there is.
 *
 * @param severity how much it costs
 * @param place where
 * @param problem what was seen, as part of a sentence; outside text in it is already safe to show
 * @param mend what to do about it, as an imperative
 */
public record Trouble(Severity severity, Place place, String problem, String mend) {
  /** How much a trouble costs. */
  public enum Severity {
    /** Something is odd, and nothing is lost. */
    NOTICE,
    /** A file could not be read, so what it says is missing: exit code 3. */
    UNREADABLE,
    /** The application cannot start as it is configured: exit code 3. */
    CANNOT_START
  }

  /** A file, or a part of one, that could not be read. */
  public static Trouble unreadable(Place place, String problem, String mend) {
    return new Trouble(Severity.UNREADABLE, place, problem, mend);
  }

  /** Something worth a line, that costs nothing. */
  public static Trouble notice(Place place, String problem, String mend) {
    return new Trouble(Severity.NOTICE, place, problem, mend);
  }

  /** Where, what was seen, how to mend, on one line. */
  @Override
  public String toString() {
    return place + ": " + problem + "; " + mend;
  }
}
