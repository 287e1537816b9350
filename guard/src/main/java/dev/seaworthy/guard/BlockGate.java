package dev.seaworthy.guard;

/**
 * Asked before each automatic block: the place where safety nets hold back a rule that went wrong.
 * Safe for use by many threads; must not allocate much or wait.
 */
@FunctionalInterface
public interface BlockGate {
  /** What may become of a planned block. */
  enum Ruling {
    /** Block as planned. */
    AS_PLANNED,
    /** Block, but only with {@link Scope#GUARDED}: several people share this address. */
    NARROW,
    /** Do not block; the ledger answers {@link Tally.Consequence#HELD_BACK}. */
    HOLD_BACK
  }

  /**
   * Rules on a block of the prefix that the address starts.
   *
   * @param hi the upper 64 bits of the lowest address to be blocked
   * @param lo the lower 64 bits
   * @param length how many leading bits of 128 are blocked, 128 for one IPv4 address
   * @param epochSecond now
   */
  Ruling rule(long hi, long lo, int length, long epochSecond);

  /** A gate that lets every block through. */
  static BlockGate open() {
    return (hi, lo, length, epochSecond) -> Ruling.AS_PLANNED;
  }
}
