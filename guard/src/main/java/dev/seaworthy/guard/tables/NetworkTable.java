package dev.seaworthy.guard.tables;

import java.util.random.RandomGenerator;

/**
 * Marks of networks: a name of 64 bits in one word, then its {@link Origin} in the upper and its
 * mark in the lower half of the next, so that both mostly lie in one cache line. A slot is vacant
 * while its name is 0, so the name 0 is never put. Written mark before name, read name before mark.
 */
final class NetworkTable extends MarkTable {
  private final long[] pairs = new long[2 * slotsWithGlance()];

  private NetworkTable(int keys, RandomGenerator random) {
    super(keys, random);
  }

  /** An empty table with room for so many names. */
  static NetworkTable holding(int keys, RandomGenerator random) {
    return new NetworkTable(keys, random);
  }

  /** A fresh copy, with new seeds, of what is live, with room for half as much again. */
  NetworkTable resized(long epochSecond, RandomGenerator random) {
    return moveTo(holding(nextSize(epochSecond), random), epochSecond);
  }

  @Override
  int find(long name) {
    long[] once = pairs; // each ordered read would have the field read anew
    int home = home(name);
    long mark = markIfNamed(once, 2 * home, name) | markIfNamed(once, 2 * home + 2, name);
    return mark == 0 ? search(home, name) : (int) mark;
  }

  private static long markIfNamed(long[] pairs, int at, long name) {
    long same = onesIfSame((long) WORD.getAcquire(pairs, at) ^ name);
    return same & (long) WORD.getOpaque(pairs, at + 1);
  }

  private int search(int home, long name) {
    for (int slot = home; ; slot = after(slot)) {
      long seen = (long) WORD.getAcquire(pairs, 2 * slot);
      if (seen == name) {
        return (int) (long) WORD.getOpaque(pairs, 2 * slot + 1);
      }
      if (seen == 0) {
        return Mark.NONE;
      }
    }
  }

  @Override
  boolean isVacant(int slot) {
    return pairs[2 * slot] == 0;
  }

  @Override
  long nameAt(int slot) {
    return pairs[2 * slot];
  }

  @Override
  int markAt(int slot) {
    return (int) pairs[2 * slot + 1];
  }

  @Override
  int originAt(int slot) {
    return (int) (pairs[2 * slot + 1] >>> Integer.SIZE);
  }

  @Override
  void write(int slot, long name, int mark, int origin) {
    long word = ((long) origin << Integer.SIZE) | Integer.toUnsignedLong(mark);
    WORD.setOpaque(pairs, 2 * slot + 1, word);
    WORD.setRelease(pairs, 2 * slot, name);
  }
}
