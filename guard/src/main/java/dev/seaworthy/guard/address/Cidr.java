package dev.seaworthy.guard.address;

/**
 * A block of addresses that share their first bits (RFC 4632).
 *
 * <p>The length counts within 128 bits, so {@code 10.0.0.0/8} has length 104. A prefix shorter than
 * 96 that covers {@code ::ffff:0:0/96}, such as {@code ::/0}, covers all of IPv4 too. Immutable.
 *
 * @param hi the upper 64 bits of the lowest address in the block
 * @param lo the lower 64 bits of the lowest address in the block
 * @param length how many leading bits are shared, 0 to 128
 */
public record Cidr(long hi, long lo, int length) {
  private static final int IPV4_BITS = 96;

  /**
   * Checks that the length is in range and that no bit beyond it is set.
   *
   * @throws IllegalArgumentException if not
   */
  public Cidr {
    if (length < 0 || length > 128) {
      throw new IllegalArgumentException(
          "prefix length is " + length + "; write one from 0 to 128");
    }
    if ((hi & ~highMask(length)) != 0 || (lo & ~lowMask(length)) != 0) {
      throw new IllegalArgumentException("bits are set beyond the prefix length " + length);
    }
  }

  /** The block of this length, 0 to 128, in which the address lies. */
  public static Cidr around(long hi, long lo, int length) {
    return new Cidr(hi & highMask(length), lo & lowMask(length), length);
  }

  /**
   * Reads {@code 192.0.2.0/24}, {@code 2001:db8::/32}, or a single address.
   *
   * @throws IllegalArgumentException if it is none of these, or if bits beyond the length are set,
   *     because such a text may mean one address or a whole block
   */
  public static Cidr parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      Address only = Address.parse(text);
      return new Cidr(only.hi(), only.lo(), 128);
    }
    AddressSlot slot = new AddressSlot();
    int length = decimal(text, slash + 1);
    boolean valid = AddressParser.parse(text, 0, slash, slot) && length >= 0;
    boolean dotted = valid && text.indexOf(':') < 0;
    if (!valid || length > (dotted ? 32 : 128)) {
      throw new IllegalArgumentException(
          Shown.quoted(text)
              + " is not a block of addresses; write one like 192.0.2.0/24 or 2001:db8::/32");
    }
    Cidr block = around(slot.hi(), slot.lo(), dotted ? length + IPV4_BITS : length);
    if (block.hi != slot.hi() || block.lo != slot.lo()) {
      throw new IllegalArgumentException(
          Shown.quoted(text)
              + " has bits set beyond its length; write "
              + block
              + " for the block or "
              + slot.toAddress()
              + " for the one address");
    }
    return block;
  }

  /**
   * Written out, as {@link #hashCode}: a record's own is linked with its first call, at a start.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Cidr same && hi == same.hi && lo == same.lo && length == same.length;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Long.hashCode(hi) + Long.hashCode(lo)) + length;
  }

  /** Whether the address lies in this block. */
  public boolean contains(long addressHi, long addressLo) {
    return ((addressHi ^ hi) & highMask(length)) == 0 && ((addressLo ^ lo) & lowMask(length)) == 0;
  }

  /** Whether the address lies in this block. */
  public boolean contains(Address address) {
    return contains(address.hi(), address.lo());
  }

  /** The upper 64 bits of the highest address in the block. */
  public long lastHi() {
    return hi | ~highMask(length);
  }

  /** The lower 64 bits of the highest address in the block. */
  public long lastLo() {
    return lo | ~lowMask(length);
  }

  /** The mask over the upper 64 bits for a prefix of this length, 0 to 128. */
  public static long highMask(int length) {
    return ~lowBits(64 - Math.min(length, 64));
  }

  /** The mask over the lower 64 bits for a prefix of this length, 0 to 128. */
  public static long lowMask(int length) {
    return ~lowBits(Math.min(128 - length, 64));
  }

  /** As people write it; a single IPv4 block counts its length within 32 bits. */
  @Override
  public String toString() {
    boolean dotted = length >= IPV4_BITS && Address.isIpv4(hi, lo);
    return new Address(hi, lo) + "/" + (dotted ? length - IPV4_BITS : length);
  }

  /** As many low bits set as asked, 0 to 64. */
  static long lowBits(int count) {
    return count == 0 ? 0 : -1L >>> (64 - count);
  }

  /** A whole number of at most three digits without leading zero, or -1. */
  private static int decimal(String text, int from) {
    int digits = text.length() - from;
    if (digits < 1 || digits > 3 || (digits > 1 && text.charAt(from) == '0')) {
      return -1;
    }
    int value = 0;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
