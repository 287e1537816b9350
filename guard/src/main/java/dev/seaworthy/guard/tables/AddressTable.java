package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.address.Address;
import java.util.random.RandomGenerator;

/**
 * Marks of single IPv4 addresses: the address in the upper half of a word, its mark in the lower,
 * eight entries to a cache line, each written and read in one piece. A slot is vacant while its
 * mark is {@link Mark#NONE}. Names are IPv4-mapped, as everywhere.
 */
final class AddressTable extends MarkTable {
  /** The address 0.0.0.1 without a mark: the least that no mark reaches. */
  private static final long UNMARKED_ONE = 1L << Integer.SIZE;

  private final long[] words = new long[slotsWithGlance()];

  /** By slot; lookups never read it. */
  private final int[] origins = new int[slotsWithGlance()];

  private AddressTable(int keys, RandomGenerator random) {
    super(keys, random);
  }

  /** An empty table with room for so many addresses. */
  static AddressTable holding(int keys, RandomGenerator random) {
    return new AddressTable(keys, random);
  }

  /** A fresh copy, with new seeds, of what is live, with room for half as much again. */
  AddressTable resized(long epochSecond, RandomGenerator random) {
    return moveTo(holding(nextSize(epochSecond), random), epochSecond);
  }

  @Override
  int find(long name) {
    long[] once = words; // each ordered read would have the field read anew
    int home = home(name);
    long unmarked = name << Integer.SIZE;
    long mark = markIfNamed(once, home, unmarked) | markIfNamed(once, home + 1, unmarked);
    return mark == Mark.NONE ? search(home, unmarked >>> Integer.SIZE) : (int) mark;
  }

  /** What is left of the word without the address, if that is no more than a mark. */
  private static long markIfNamed(long[] words, int slot, long unmarked) {
    long rest = (long) WORD.getOpaque(words, slot) ^ unmarked;
    return ((~rest & (rest - UNMARKED_ONE)) >> (Long.SIZE - 1)) & rest;
  }

  private int search(int home, long address) {
    for (int slot = home; ; slot = after(slot)) {
      long word = (long) WORD.getOpaque(words, slot);
      if ((int) word == Mark.NONE || word >>> Integer.SIZE == address) {
        return (int) word;
      }
    }
  }

  @Override
  boolean isVacant(int slot) {
    return words[slot] == 0;
  }

  @Override
  long nameAt(int slot) {
    return Address.mapped((int) (words[slot] >>> Integer.SIZE));
  }

  @Override
  int markAt(int slot) {
    return (int) words[slot];
  }

  @Override
  int originAt(int slot) {
    return origins[slot];
  }

  @Override
  void write(int slot, long name, int mark, int origin) {
    origins[slot] = origin;
    WORD.setOpaque(words, slot, (name << Integer.SIZE) | Integer.toUnsignedLong(mark));
  }
}
