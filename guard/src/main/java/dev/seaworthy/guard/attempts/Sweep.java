package dev.seaworthy.guard.attempts;

/**
 * What a store has forgotten because it was due, in rows.
 *
 * @param reduced attempts that lost what points to a person
 * @param deleted attempts that went
 * @param blocksForgotten ended or lifted blocks that went
 */
public record Sweep(long reduced, long deleted, long blocksForgotten) {
  /** All rows that were changed or went. */
  public long rows() {
    return reduced + deleted + blocksForgotten;
  }
}
