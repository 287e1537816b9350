package dev.seaworthy.guard.address;

/**
 * Reads one item of a forwarding header: an address with or without port, or an element of RFC
 * 7239.
 *
 * <p>Accepted addresses: {@code 1.2.3.4}, {@code 1.2.3.4:567}, {@code 2001:db8::1}, {@code
 * [2001:db8::1]}, {@code [2001:db8::1]:567}. Never throws; allocates nothing.
 */
final class ForwardedItem {
  private static final int LARGEST_PORT = 65535;

  private ForwardedItem() {}

  /** Where the last item before {@code end} starts, looking from the right past quoted commas. */
  static int startOfLast(String line, int end, boolean quotes) {
    boolean quoted = false;
    for (int at = end - 1; at >= 0; at--) {
      char c = line.charAt(at);
      if (quotes && c == '"' && !isEscaped(line, at)) {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        return at + 1;
      }
    }
    return 0;
  }

  /** Reads an address with or without a port. */
  static boolean address(String line, int from, int to, AddressSlot into) {
    int end = to;
    if (from < to && line.charAt(from) == '[') {
      int close = line.indexOf(']', from);
      int colon = line.indexOf(':', from);
      return colon >= 0
          && colon < close
          && close < to
          && isPortOrNothing(line, close + 1, to)
          && AddressParser.parse(line, from + 1, close, into);
    }
    int colon = line.lastIndexOf(':', to - 1);
    boolean dotted = colon > from && line.lastIndexOf(':', colon - 1) < from;
    if (dotted) {
      if (!isPortOrNothing(line, colon, to)) {
        return false;
      }
      end = colon;
    }
    return AddressParser.parse(line, from, end, into);
  }

  /** Reads the parameter {@code for} of an element (RFC 7239 section 4). */
  static boolean element(String line, int from, int to, AddressSlot into) {
    int found = 0;
    int at = from;
    while (at < to) {
      int end = endOfPair(line, at, to);
      int start = skipSpace(line, at, end);
      if (isFor(line, start, end)) {
        found++;
        if (!value(line, start + 4, trimEnd(line, start, end), into)) {
          return false;
        }
      }
      at = end + 1;
    }
    return found == 1;
  }

  static int skipSpace(String line, int from, int to) {
    int at = from;
    while (at < to && isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  static int trimEnd(String line, int from, int to) {
    int end = to;
    while (end > from && isSpace(line.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isFor(String line, int at, int end) {
    return end - at > 4 && line.regionMatches(true, at, "for=", 0, 4);
  }

  /** A token or a quoted string; an escape inside is no part of an address. */
  private static boolean value(String line, int from, int to, AddressSlot into) {
    boolean quoted = to - from >= 2 && line.charAt(from) == '"' && line.charAt(to - 1) == '"';
    return quoted ? address(line, from + 1, to - 1, into) : address(line, from, to, into);
  }

  private static int endOfPair(String line, int from, int to) {
    boolean quoted = false;
    for (int at = from; at < to; at++) {
      char c = line.charAt(at);
      if (c == '"' && !isEscaped(line, at)) {
        quoted = !quoted;
      } else if (c == ';' && !quoted) {
        return at;
      }
    }
    return to;
  }

  private static boolean isEscaped(String line, int quote) {
    int backslashes = 0;
    while (quote > backslashes && line.charAt(quote - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static boolean isPortOrNothing(String line, int from, int to) {
    if (from == to) {
      return true;
    }
    int digits = to - from - 1;
    if (line.charAt(from) != ':' || digits < 1 || digits > 5) {
      return false;
    }
    int port = 0;
    for (int at = from + 1; at < to; at++) {
      char c = line.charAt(at);
      if (c < '0' || c > '9') {
        return false;
      }
      port = port * 10 + c - '0';
    }
    return port <= LARGEST_PORT;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
