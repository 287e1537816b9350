package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.tables.AddressLists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Attempts that wait to be written. Up to a rate each has a row of its own; above it, and for
 * touches without points, one row stands for all of a key and rule within ten seconds; when there
 * are too many keys, for all of a /48 or IPv4 /24; then for everybody. So memory is bounded and the
 * sum of all counts is the number of attempts. Safe for use by many threads.
 */
final class PendingRows {
  /** Single rows a second, and how many may wait. */
  static final int SINGLES_PER_SECOND = 200;

  static final int MOST_SINGLES = 2_000;
  static final int MOST_KEYS = 8_192;
  static final int MOST_PREFIXES = 16_384;
  private static final int MOST_RULES = 256;
  private static final int BUCKET_SECONDS = 10;
  private static final int IPV4_NET = 120;
  private static final int IPV6_ORGANISATION = 48;
  private static final long MILLIS = 1_000;
  private static final Cidr EVERYBODY = Cidr.around(0, 0, 0);
  private static final String OTHER_RULES = "(other rules)";

  private record Heap(Cidr sender, String rule, long bucket) {}

  private final List<AttemptRow> singles = new ArrayList<>();
  private final Map<Heap, AttemptRow> byKey = new LinkedHashMap<>();
  private final Map<Heap, AttemptRow> byPrefix = new LinkedHashMap<>();
  private final Map<String, AttemptRow> byRule = new LinkedHashMap<>();
  private double allowance = SINGLES_PER_SECOND;
  private long refilledAt;
  private long recorded;
  private long written;

  PendingRows(long nowMillis) {
    refilledAt = nowMillis;
  }

  synchronized void add(Attempt attempt, long nowMillis) {
    recorded++;
    Address client = attempt.client();
    AttemptRow row = AttemptRow.single(AddressLists.keyOf(client.hi(), client.lo()), attempt);
    if (!attempt.weight().equals(Weight.NONE) && mayStandAlone(nowMillis)) {
      singles.add(row);
    } else {
      merge(row);
    }
  }

  /** Takes out everything that waits; {@link #written} or {@link #restore} must follow. */
  synchronized List<AttemptRow> drain() {
    List<AttemptRow> out = new ArrayList<>(singles);
    out.addAll(byKey.values());
    out.addAll(byPrefix.values());
    out.addAll(byRule.values());
    singles.clear();
    byKey.clear();
    byPrefix.clear();
    byRule.clear();
    return out;
  }

  /** Takes note that drained rows are safe elsewhere. */
  synchronized void written(List<AttemptRow> rows) {
    rows.forEach(row -> written += row.count());
  }

  /** Takes back what could not be written. */
  synchronized void restore(List<AttemptRow> rows) {
    for (AttemptRow row : rows) {
      if (row.count() == 1 && singles.size() < MOST_SINGLES) {
        singles.add(row);
      } else {
        merge(row);
      }
    }
  }

  /** How many attempts were ever given. */
  synchronized long recorded() {
    return recorded;
  }

  /** How many attempts are not written yet, alone or merged. */
  synchronized long waiting() {
    return recorded - written;
  }

  private boolean mayStandAlone(long nowMillis) {
    double earned = (double) (nowMillis - refilledAt) * SINGLES_PER_SECOND / MILLIS;
    allowance = Math.min(SINGLES_PER_SECOND, allowance + earned);
    refilledAt = nowMillis;
    if (allowance < 1 || singles.size() >= MOST_SINGLES) {
      return false;
    }
    allowance--;
    return true;
  }

  private void merge(AttemptRow row) {
    AttemptRow merged = row.withShortSample();
    long bucket = row.first().getEpochSecond() / BUCKET_SECONDS;
    if (into(byKey, MOST_KEYS, new Heap(row.sender(), row.rule(), bucket), merged)) {
      return;
    }
    Cidr wider = wider(row.sender());
    if (!into(byPrefix, MOST_PREFIXES, new Heap(wider, row.rule(), bucket), merged)) {
      boolean known = byRule.containsKey(row.rule()) || byRule.size() < MOST_RULES;
      String rule = known ? row.rule() : OTHER_RULES;
      byRule.merge(rule, under(EVERYBODY, rule, merged), AttemptRow::plus);
    }
  }

  private static boolean into(Map<Heap, AttemptRow> heaps, int most, Heap heap, AttemptRow row) {
    if (!heaps.containsKey(heap) && heaps.size() >= most) {
      return false;
    }
    heaps.merge(heap, under(heap.sender(), row.rule(), row), AttemptRow::plus);
    return true;
  }

  private static AttemptRow under(Cidr sender, String rule, AttemptRow row) {
    return new AttemptRow(sender, rule, row.count(), row.first(), row.last(), row.sample());
  }

  private static Cidr wider(Cidr sender) {
    int length = sender.hi() == 0 ? IPV4_NET : IPV6_ORGANISATION;
    return Cidr.around(sender.hi(), sender.lo(), Math.min(sender.length(), length));
  }
}
