package dev.seaworthy.report.diff;

import dev.seaworthy.engine.check.Severity;

/**
 * A finding in one environment, as a report in JSON has it.
 *
 * @param fingerprint what stays the same when lines move
 * @param id the check
 * @param title the check's own words
 * @param severity how bad it is there
 * @param application the application, as a person names it
 * @param environment the environment's name
 * @param production whether that is production
 * @param sentence what is wrong, as one sentence
 * @param place where to mend it; empty when no file sets it
 * @param mend how to mend it
 */
public record Known(
    String fingerprint,
    String id,
    String title,
    Severity severity,
    String application,
    String environment,
    boolean production,
    String sentence,
    String place,
    String mend) {
  /** Whether the other says the same of it, wherever it stands. */
  boolean saysTheSameAs(Known other) {
    return severity == other.severity && sentence.equals(other.sentence);
  }
}
