package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.address.Cidr;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps the latest rows in memory, and of older ones the totals by rule and of the last days by
 * hour. Safe for use by many threads.
 */
public final class InMemoryAttemptStore implements AttemptStore, AttemptArchive {
  private static final int MOST_RULES = 1_000;
  private static final int MOST_HOURS = 10_000;
  private static final String OTHER_RULES = "(other rules)";
  private static final Comparator<Place> NEWEST =
      Comparator.comparing(Place::at).thenComparingLong(Place::id).reversed();

  private final int mostRows;
  private final Deque<Kept> rows = new ArrayDeque<>();
  private final Map<String, Long> totals = new TreeMap<>();
  private final TreeMap<Instant, Map<String, Long>> hours = new TreeMap<>();
  private long lastId;

  /** A store that keeps so many rows, at least 1. */
  public InMemoryAttemptStore(int mostRows) {
    this.mostRows = Math.max(1, mostRows);
  }

  @Override
  public synchronized void append(List<AttemptRow> added) {
    for (AttemptRow row : added) {
      boolean known = totals.containsKey(row.rule()) || totals.size() < MOST_RULES;
      String rule = known ? row.rule() : OTHER_RULES;
      totals.merge(rule, row.count(), Long::sum);
      hours
          .computeIfAbsent(row.last().truncatedTo(ChronoUnit.HOURS), any -> new TreeMap<>())
          .merge(rule, row.count(), Long::sum);
      if (hours.size() > MOST_HOURS) {
        hours.pollFirstEntry();
      }
      rows.addLast(new Kept(++lastId, row, false));
      if (rows.size() > mostRows) {
        rows.removeFirst();
      }
    }
  }

  @Override
  public synchronized Page newest(Wanted wanted, Optional<Place> after, int most) {
    List<Kept> found =
        sorted(wanted)
            .filter(each -> after.isEmpty() || NEWEST.compare(each.place(), after.get()) > 0)
            .limit(most + 1L)
            .toList();
    return found.size() <= most
        ? new Page(found, Optional.empty())
        : new Page(found.subList(0, most), Optional.of(found.get(most - 1).place()));
  }

  @Override
  public synchronized Optional<Kept> find(long id) {
    return rows.stream().filter(each -> each.id() == id).findAny();
  }

  @Override
  public synchronized List<Hour> hours(Instant since) {
    return hours.tailMap(since.truncatedTo(ChronoUnit.HOURS)).entrySet().stream()
        .flatMap(
            hour ->
                hour.getValue().entrySet().stream()
                    .map(each -> new Hour(hour.getKey(), each.getKey(), each.getValue())))
        .toList();
  }

  @Override
  public synchronized List<Busy> busiest(Instant since, int most) {
    Map<Cidr, Busy> busy = new HashMap<>();
    rows.stream()
        .map(Kept::row)
        .filter(row -> !row.last().isBefore(since))
        .forEach(
            row ->
                busy.merge(
                    row.sender(),
                    new Busy(row.sender(), row.count(), row.last()),
                    InMemoryAttemptStore::together));
    return busy.values().stream()
        .sorted(Comparator.comparingLong(Busy::count).reversed().thenComparing(Busy::last))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized long erase(Wanted wanted) {
    int before = rows.size();
    rows.removeIf(each -> isWanted(each.row(), wanted));
    return before - (long) rows.size();
  }

  /** The latest rows, oldest first. */
  public synchronized List<AttemptRow> latest() {
    return rows.stream().map(Kept::row).toList();
  }

  /** How many attempts were ever written, by rule. */
  public synchronized Map<String, Long> totals() {
    return Map.copyOf(totals);
  }

  /** How many attempts were ever written. */
  public synchronized long total() {
    return totals.values().stream().mapToLong(Long::longValue).sum();
  }

  private Stream<Kept> sorted(Wanted wanted) {
    return rows.stream()
        .filter(each -> isWanted(each.row(), wanted))
        .sorted(Comparator.comparing(Kept::place, NEWEST));
  }

  private static boolean isWanted(AttemptRow row, Wanted wanted) {
    Attempt sample = row.sample();
    return is(wanted.sender(), row.sender())
        && is(wanted.rule(), row.rule())
        && is(wanted.userName(), sample.userName())
        && wanted.since().stream().noneMatch(since -> row.last().isBefore(since))
        && wanted.until().stream().noneMatch(until -> row.last().isAfter(until))
        && wanted.text().stream().allMatch(text -> holds(sample, text.toLowerCase(Locale.ROOT)));
  }

  private static <T> boolean is(Optional<T> wanted, T seen) {
    return wanted.isEmpty() || wanted.get().equals(seen);
  }

  private static boolean holds(Attempt sample, String text) {
    return Stream.of(sample.path(), sample.userAgent(), sample.userName())
        .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(text));
  }

  private static Busy together(Busy one, Busy other) {
    Instant last = one.last().isAfter(other.last()) ? one.last() : other.last();
    return new Busy(one.sender(), one.count() + other.count(), last);
  }
}
