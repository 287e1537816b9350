package dev.seaworthy.guard.baits;

/**
 * Finds a climb out of the site: two or more segments {@code ..}, however they are encoded.
 *
 * <p>Percent-encoding is seen through twice, as is the overlong form {@code %c0%ae} of a dot, and a
 * backslash or a semicolon ends a segment too. One {@code ..} alone is left to honest but clumsy
 * links. Allocates nothing.
 */
final class Traversal {
  private static final int END = -1;

  private Traversal() {}

  static boolean isIn(String path) {
    if (path.indexOf('%') < 0 && path.indexOf("..") < 0) {
      return false;
    }
    int climbs = 0;
    int dots = 0;
    boolean onlyDots = true;
    int at = 0;
    while (true) {
      long read = read(path, at);
      int c = (int) read;
      at = (int) (read >>> 32);
      if (c == END || c == '/' || c == '\\' || c == ';') {
        if (onlyDots && dots == 2 && ++climbs == 2) {
          return true;
        }
        if (c == END) {
          return false;
        }
        dots = 0;
        onlyDots = c != ';';
      } else if (c == '.') {
        dots++;
      } else {
        onlyDots = false;
      }
    }
  }

  /** The next character in the lower half, where it ends in the upper. */
  private static long read(String path, int at) {
    if (at >= path.length()) {
      return pack(END, at);
    }
    char c = path.charAt(at);
    if (c != '%') {
      return pack(c, at + 1);
    }
    int start = at;
    int first = hex(path, start + 1);
    if (first == '%') {
      start += 2;
      first = hex(path, start + 1);
    }
    if (first < 0) {
      return pack(c, at + 1);
    }
    boolean overlongDot = first == 0xc0 && path.regionMatches(true, start + 3, "%ae", 0, 3);
    return overlongDot ? pack('.', start + 6) : pack(first, start + 3);
  }

  private static int hex(String path, int at) {
    if (at + 1 >= path.length()) {
      return -1;
    }
    int high = Character.digit(path.charAt(at), 16);
    int low = Character.digit(path.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static long pack(int c, int next) {
    return ((long) next << 32) | (c & 0xffffffffL);
  }
}
