package dev.seaworthy.guard.address;

import java.net.InetAddress;

/**
 * An internet address as 128 bits; IPv4 lives in {@code ::ffff:0:0/96}.
 *
 * <p>The record is for places where an object is welcome: configuration, recorded attempts, mail.
 * The request path passes the two longs around instead. Immutable.
 *
 * @param hi the upper 64 bits, 0 for IPv4
 * @param lo the lower 64 bits, {@code 0x0000ffff_aabbccdd} for the IPv4 address {@code a.b.c.d}
 */
public record Address(long hi, long lo) {
  private static final long MAPPED = 0x0000_ffffL;
  private static final long NAT64_HI = 0x0064_ff9b_0000_0000L;
  private static final long SIX_TO_FOUR = 0x2002L;

  /**
   * Reads one address, IPv4 or IPv6, without port, brackets or zone.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static Address parse(String text) {
    AddressSlot slot = new AddressSlot();
    if (!AddressParser.parse(text, 0, text.length(), slot)) {
      throw new IllegalArgumentException(
          Shown.quoted(text)
              + " is not an internet address; write one like 192.0.2.7 or 2001:db8::7");
    }
    return slot.toAddress();
  }

  /** The address that a socket already holds as bytes; no name is looked up. */
  public static Address of(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return ofIpv4((int) bits(bytes, 0, 4));
    }
    return new Address(bits(bytes, 0, 8), bits(bytes, 8, 16));
  }

  /** The IPv4 address with these 32 bits, first octet uppermost. */
  public static Address ofIpv4(int bits) {
    return new Address(0, mapped(bits));
  }

  /** Whether this address is an IPv4 one. */
  public boolean isIpv4() {
    return isIpv4(hi, lo);
  }

  /**
   * The address a tunnel or translator stands for, see {@link #unwrappedLo}; itself if there is
   * none.
   */
  public Address unwrapped() {
    long inner = unwrappedLo(hi, lo);
    return inner == 0 ? this : new Address(0, inner);
  }

  /**
   * Whether these bits are an IPv4 address in mapped form. One comparison, because which of the two
   * comes next cannot be foretold, and a lookup must not wait for the processor's wrong guess.
   */
  public static boolean isIpv4(long hi, long lo) {
    return (hi | ((lo >>> 32) ^ MAPPED)) == 0;
  }

  /**
   * All 64 bits set for an IPv6 address, none for an IPv4 one in mapped form. For where the next of
   * the two cannot be foretold and a branch would be guessed wrongly half of the time.
   */
  public static long onesIfIpv6(long hi, long lo) {
    long difference = hi | ((lo >>> 32) ^ MAPPED);
    return (difference | -difference) >> 63;
  }

  /** The lower 64 bits of an IPv4 address in mapped form; the upper are 0. */
  public static long mapped(int ipv4) {
    return (MAPPED << 32) | Integer.toUnsignedLong(ipv4);
  }

  /**
   * The lower bits of the IPv4 address that hides in a NAT64 ({@code 64:ff9b::/96}, RFC 6052) or
   * 6to4 ({@code 2002::/16}, RFC 3056) address, or 0 if there is none.
   *
   * <p>Both RFCs forbid embedding an address that is not global; such bits are left as the IPv6
   * address they are, so that nobody becomes {@code 127.0.0.1} by spelling.
   */
  public static long unwrappedLo(long hi, long lo) {
    int inner;
    if (hi == NAT64_HI && lo >>> 32 == 0) {
      inner = (int) lo;
    } else if (hi >>> 48 == SIX_TO_FOUR) {
      inner = (int) (hi >>> 16);
    } else {
      return 0;
    }
    return SpecialRanges.isGlobal(0, mapped(inner)) ? mapped(inner) : 0;
  }

  /** The address as people write it: dotted for IPv4, RFC 5952 for IPv6. */
  @Override
  public String toString() {
    return isIpv4() ? AddressText.ipv4((int) lo) : AddressText.ipv6(hi, lo);
  }

  private static long bits(byte[] bytes, int from, int to) {
    long value = 0;
    for (int at = from; at < to; at++) {
      value = (value << 8) | (bytes[at] & 0xff);
    }
    return value;
  }
}
