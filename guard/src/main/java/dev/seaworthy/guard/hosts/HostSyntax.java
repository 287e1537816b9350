package dev.seaworthy.guard.hosts;

/**
 * The grammar of a host text, judged over the whole text and ignoring case.
 *
 * <p>A name of letters, digits, dots and hyphens, or brackets around something like an IPv6
 * address; then optionally a colon and digits. Lower-casing is Unicode's, of which only KELVIN SIGN
 * (U+212A) leads into the alphabet. Allocates nothing.
 */
final class HostSyntax {
  static final int MALFORMED = -1;
  private static final char KELVIN_SIGN = '\u212a';

  private HostSyntax() {}

  /**
   * Where the name ends: before the port, and before one trailing dot.
   *
   * @return {@link #MALFORMED} if the text is no host or the name is empty
   */
  static int nameEnd(CharSequence text) {
    int end = !text.isEmpty() && text.charAt(0) == '[' ? literalEnd(text) : labelEnd(text);
    if (end <= 0 || !isPort(text, end)) {
      return MALFORMED;
    }
    int withoutDot = text.charAt(end - 1) == '.' ? end - 1 : end;
    return withoutDot == 0 ? MALFORMED : withoutDot;
  }

  /** One character in lower case; characters outside the grammar may stay as they are. */
  static char lower(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 32);
    }
    return c == KELVIN_SIGN ? 'k' : c;
  }

  private static int labelEnd(CharSequence text) {
    int end = 0;
    while (end < text.length() && isLabel(lower(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isLabel(char c) {
    return (c >= 'a' && c <= 'z') || isDigit(c) || c == '.' || c == '-';
  }

  /** {@code [}, hex digits, a colon, one or more of hex digits, colons and dots, {@code ]}. */
  private static int literalEnd(CharSequence text) {
    int at = 1;
    while (at < text.length() && isHex(text.charAt(at))) {
      at++;
    }
    if (at == text.length() || text.charAt(at) != ':') {
      return MALFORMED;
    }
    int tail = ++at;
    while (at < text.length() && isLiteralTail(text.charAt(at))) {
      at++;
    }
    boolean closed = at > tail && at < text.length() && text.charAt(at) == ']';
    return closed ? at + 1 : MALFORMED;
  }

  private static boolean isLiteralTail(char c) {
    return isHex(c) || c == ':' || c == '.';
  }

  private static boolean isHex(char c) {
    char lower = lower(c);
    return isDigit(c) || (lower >= 'a' && lower <= 'f');
  }

  private static boolean isPort(CharSequence text, int colon) {
    if (colon == text.length()) {
      return true;
    }
    if (text.charAt(colon) != ':' || colon + 1 == text.length()) {
      return false;
    }
    for (int at = colon + 1; at < text.length(); at++) {
      if (!isDigit(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
