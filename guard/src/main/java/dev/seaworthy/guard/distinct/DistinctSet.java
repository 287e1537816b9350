package dev.seaworthy.guard.distinct;

import java.util.Arrays;

/** The latest things of eight keys. An entry holds the second and the thing. */
final class DistinctSet {
  private static final int WAYS = 8;
  private static final long NEVER = -1L;

  private final int kept;
  private final long windowSeconds;
  private final long[] keys = new long[WAYS];
  private final long[] seen = new long[WAYS];
  private final long[] entries;

  DistinctSet(DistinctLimit limit) {
    this.kept = limit.things() - 1;
    this.windowSeconds = limit.window().toSeconds();
    this.entries = new long[WAYS * kept];
    Arrays.fill(seen, NEVER);
    Arrays.fill(entries, NEVER);
  }

  /** Whether the thing is the one that was missing; the key is then cleared. */
  synchronized boolean add(long key, int thing, long second) {
    int way = wayOf(key, second);
    seen[way] = second;
    int first = way * kept;
    int place = first;
    int others = 0;
    for (int at = first; at < first + kept; at++) {
      boolean same = entries[at] != NEVER && (int) entries[at] == thing;
      if (same || !isLive(entries[at], second)) {
        entries[at] = NEVER;
      }
      others += entries[at] == NEVER ? 0 : 1;
      place = entries[at] == NEVER ? at : place;
    }
    if (others == kept) {
      clear(way);
      return true;
    }
    entries[place] = (second << Integer.SIZE) | Integer.toUnsignedLong(thing);
    return false;
  }

  private int wayOf(long key, long second) {
    int victim = 0;
    int fewest = Integer.MAX_VALUE;
    for (int way = 0; way < WAYS; way++) {
      if (keys[way] == key && seen[way] != NEVER) {
        return way;
      }
      int things = seen[way] == NEVER ? -1 : live(way, second);
      if (things < fewest || (things == fewest && seen[way] < seen[victim])) {
        victim = way;
        fewest = things;
      }
    }
    clear(victim);
    keys[victim] = key;
    return victim;
  }

  private int live(int way, long second) {
    int live = 0;
    for (int at = way * kept; at < (way + 1) * kept; at++) {
      live += isLive(entries[at], second) ? 1 : 0;
    }
    return live;
  }

  private boolean isLive(long entry, long second) {
    long since = entry >>> Integer.SIZE;
    return entry != NEVER && since > second - windowSeconds && since <= second;
  }

  private void clear(int way) {
    seen[way] = NEVER;
    Arrays.fill(entries, way * kept, (way + 1) * kept, NEVER);
  }
}
