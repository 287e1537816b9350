package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.address.Address;
import java.util.random.RandomGenerator;

/**
 * Marks of single IPv4 addresses: the address in the upper half of a word, its mark in the lower,
 * eight entries to a cache line, each written and read in one piece. A slot is vacant while its
 * mark is {@link Mark#NONE}. Names are IPv4-mapped, as everywhere.
 */
final class AddressTable extends MarkTable {
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
    int home = home(name);
    long address = name & 0xffff_ffffL;
    long mark =
        wordIfNamed(home, address)
            | wordIfNamed(home + 1, address)
            | wordIfNamed(home + 2, address)
            | wordIfNamed(home + 3, address);
    return (int) mark == Mark.NONE ? search(home, address) : (int) mark;
  }

  private long wordIfNamed(int slot, long address) {
    long word = (long) WORD.getOpaque(words, slot);
    return onesIfSame((word >>> Integer.SIZE) ^ address) & word;
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
