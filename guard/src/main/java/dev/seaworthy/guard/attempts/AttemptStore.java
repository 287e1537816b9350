package dev.seaworthy.guard.attempts;

import java.util.List;

/** Keeps what is written about attempts. Called by one thread at a time, never by a request. */
public interface AttemptStore {
  /**
   * Writes all the rows or none.
   *
   * @throws AttemptStoreException if it could not; the rows are kept and offered again
   */
  void append(List<AttemptRow> rows);
}
