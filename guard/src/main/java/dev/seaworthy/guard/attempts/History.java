package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.address.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * When the blocks of a key began, as far as they decide about the length of its next one. Keeps at
 * most 65,536 keys, in sets of eight that are made when first needed; a new key takes the place of
 * the one whose last block is longest ago. For one thread at a time.
 */
final class History {
  private static final int SET_BITS = 13;
  private static final int WAYS = 8;
  private static final int HEAD = 2;

  private final KeyHash hash;
  private final long[][] sets = new long[1 << SET_BITS][];
  private final int kept;
  private final long memorySeconds;

  History(int steps, Duration memory, RandomGenerator random) {
    this.hash = KeyHash.from(random, SET_BITS);
    this.kept = steps;
    this.memorySeconds = memory.toSeconds();
  }

  /** How many blocks of the key began within the memory before now, at most one for each step. */
  int count(Cidr key, Instant now) {
    long[] set = sets[hash.of(key)];
    int way = set == null ? -1 : find(set, key);
    int count = 0;
    for (int at = way + HEAD; way >= 0 && at < way + HEAD + kept; at++) {
      boolean recent = set[at] != Long.MIN_VALUE && set[at] > now.getEpochSecond() - memorySeconds;
      count += recent ? 1 : 0;
    }
    return count;
  }

  /** Takes note of a block that begins; once, however often it is told. */
  void add(Cidr key, Instant from) {
    int number = hash.of(key);
    if (sets[number] == null) {
      sets[number] = new long[WAYS * width()];
      Arrays.fill(sets[number], Long.MIN_VALUE);
    }
    long[] set = sets[number];
    int way = find(set, key);
    if (way < 0) {
      way = victim(set);
      Arrays.fill(set, way, way + width(), Long.MIN_VALUE);
      set[way] = KeyHash.id(key);
      set[way + 1] = key.length();
    }
    int oldest = way + HEAD;
    for (int at = oldest; at < way + width(); at++) {
      if (set[at] == from.getEpochSecond()) {
        return;
      }
      oldest = set[at] < set[oldest] ? at : oldest;
    }
    set[oldest] = Math.max(set[oldest], from.getEpochSecond());
  }

  private int find(long[] set, Cidr key) {
    for (int way = 0; way < set.length; way += width()) {
      if (set[way] == KeyHash.id(key) && set[way + 1] == key.length()) {
        return way;
      }
    }
    return -1;
  }

  private int victim(long[] set) {
    int victim = 0;
    for (int way = 0; way < set.length; way += width()) {
      victim = last(set, way) < last(set, victim) ? way : victim;
    }
    return victim;
  }

  private long last(long[] set, int way) {
    long last = Long.MIN_VALUE;
    for (int at = way + HEAD; at < way + width(); at++) {
      last = Math.max(last, set[at]);
    }
    return last;
  }

  private int width() {
    return HEAD + kept;
  }
}
