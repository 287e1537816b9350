package dev.seaworthy.guard.address;

/**
 * Reads an address from a stretch of text, strictly, without allocating and without a name server.
 *
 * <p>Accepted: four decimal octets without leading zeros ({@code 192.0.2.7}), and IPv6 as RFC 4291
 * section 2.2 writes it, with at most one {@code ::} and optionally four octets at the end.
 * Refused: short, octal and hexadecimal IPv4 forms, zones ({@code %eth0}), brackets, ports, spaces,
 * and every digit outside ASCII. Never throws on text; the stretch must lie within it. Stateless
 * and thread-safe.
 */
public final class AddressParser {
  private static final int LONGEST = 45;
  private static final long NO_OCTETS = -1;

  private AddressParser() {}

  /**
   * Reads the characters from {@code from} (included) to {@code to} (excluded).
   *
   * @param into receives the address, in mapped form for IPv4; untouched if the answer is false
   * @return whether the whole stretch is one address
   */
  public static boolean parse(CharSequence text, int from, int to, AddressSlot into) {
    if (to - from < 2 || to - from > LONGEST) {
      return false;
    }
    if (hasColon(text, from, to)) {
      return parseIpv6(text, from, to, into);
    }
    long octets = octets(text, from, to);
    if (octets == NO_OCTETS) {
      return false;
    }
    into.set(0, Address.mapped((int) octets));
    return true;
  }

  private static boolean hasColon(CharSequence text, int from, int to) {
    int firstPossible = Math.min(to, from + 5);
    for (int at = from; at < firstPossible; at++) {
      if (text.charAt(at) == ':') {
        return true;
      }
    }
    return false;
  }

  /** The 32 bits of a dotted quad, or {@link #NO_OCTETS}. */
  private static long octets(CharSequence text, int from, int to) {
    long bits = 0;
    int octet = -1;
    int dots = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c == '.') {
        if (octet < 0 || ++dots > 3) {
          return NO_OCTETS;
        }
        bits = (bits << 8) | octet;
        octet = -1;
      } else if (c >= '0' && c <= '9' && octet != 0) {
        octet = Math.max(octet, 0) * 10 + c - '0';
        if (octet > 255) {
          return NO_OCTETS;
        }
      } else {
        return NO_OCTETS;
      }
    }
    return dots == 3 && octet >= 0 ? (bits << 8) | octet : NO_OCTETS;
  }

  /**
   * Groups are shifted in from the right into (hi, lo); at a {@code ::} what stands so far is
   * remembered and later moved to the top.
   */
  private static boolean parseIpv6(CharSequence text, int from, int to, AddressSlot into) {
    long hi = 0;
    long lo = 0;
    int groups = 0;
    int gapAt = -1;
    int at = from;
    if (text.charAt(at) == ':') {
      if (text.charAt(at + 1) != ':') {
        return false;
      }
      gapAt = 0;
      at += 2;
    }
    while (at < to) {
      int end = endOfGroup(text, at, to);
      int width;
      long value;
      if (end < to && text.charAt(end) == '.') {
        value = octets(text, at, to);
        width = 2;
        end = to;
      } else {
        value = group(text, at, end);
        width = 1;
      }
      groups += width;
      if (value < 0 || groups > 8) {
        return false;
      }
      hi = (hi << (16 * width)) | (lo >>> (64 - 16 * width));
      lo = (lo << (16 * width)) | value;
      if (end == to) {
        break;
      }
      at = end + 1;
      if (at == to) {
        return false;
      }
      if (text.charAt(at) == ':') {
        if (gapAt >= 0) {
          return false;
        }
        gapAt = groups;
        at++;
      }
    }
    return place(hi, lo, groups, gapAt, into);
  }

  private static int endOfGroup(CharSequence text, int at, int to) {
    int end = at;
    while (end < to && text.charAt(end) != ':' && text.charAt(end) != '.') {
      end++;
    }
    return end;
  }

  /** One to four hexadecimal digits, or -1. */
  private static int group(CharSequence text, int from, int to) {
    if (to == from || to - from > 4) {
      return -1;
    }
    int value = 0;
    for (int at = from; at < to; at++) {
      int digit = hexDigit(text.charAt(at));
      if (digit < 0) {
        return -1;
      }
      value = (value << 4) | digit;
    }
    return value;
  }

  private static int hexDigit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' && c < 0x80 ? lower - 'a' + 10 : -1;
  }

  /** Moves the groups in front of the gap to the top; {@code ::} stands for one group or more. */
  private static boolean place(long hi, long lo, int groups, int gapAt, AddressSlot into) {
    if (gapAt < 0) {
      if (groups != 8) {
        return false;
      }
      into.set(hi, lo);
      return true;
    }
    if (groups == 8) {
      return false;
    }
    int tail = 16 * (groups - gapAt);
    int gap = 16 * (8 - groups);
    long tailHi = tail <= 64 ? 0 : hi & Cidr.lowBits(tail - 64);
    long tailLo = lo & Cidr.lowBits(Math.min(tail, 64));
    long headHi = hi ^ tailHi;
    long headLo = lo ^ tailLo;
    if (gap >= 64) {
      headHi = gap == 128 ? 0 : headLo << (gap - 64);
      headLo = 0;
    } else {
      headHi = (headHi << gap) | (headLo >>> (64 - gap));
      headLo = headLo << gap;
    }
    into.set(headHi | tailHi, headLo | tailLo);
    return true;
  }
}
