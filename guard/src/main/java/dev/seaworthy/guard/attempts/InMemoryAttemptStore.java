package dev.seaworthy.guard.attempts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps the latest rows in memory, and of older ones the totals by rule. Safe for use by many
 * threads.
 */
public final class InMemoryAttemptStore implements AttemptStore {
  private static final int MOST_RULES = 1_000;
  private static final String OTHER_RULES = "(other rules)";

  private final int mostRows;
  private final Deque<AttemptRow> rows = new ArrayDeque<>();
  private final Map<String, Long> totals = new TreeMap<>();

  /** A store that keeps so many rows, at least 1. */
  public InMemoryAttemptStore(int mostRows) {
    this.mostRows = Math.max(1, mostRows);
  }

  @Override
  public synchronized void append(List<AttemptRow> added) {
    for (AttemptRow row : added) {
      boolean known = totals.containsKey(row.rule()) || totals.size() < MOST_RULES;
      totals.merge(known ? row.rule() : OTHER_RULES, row.count(), Long::sum);
      rows.addLast(row);
      if (rows.size() > mostRows) {
        rows.removeFirst();
      }
    }
  }

  /** The latest rows, oldest first. */
  public synchronized List<AttemptRow> latest() {
    return List.copyOf(rows);
  }

  /** How many attempts were ever written, by rule. */
  public synchronized Map<String, Long> totals() {
    return Map.copyOf(totals);
  }

  /** How many attempts were ever written. */
  public synchronized long total() {
    return totals.values().stream().mapToLong(Long::longValue).sum();
  }
}
