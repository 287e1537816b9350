package dev.seaworthy.guard.mail;

/**
 * Text that an attacker wrote, made fit for a mail that a tired person reads.
 *
 * <p>Control, line-breaking, invisible and direction-changing characters become a replacement
 * character; it is cut to {@value #LONGEST} characters; and nothing in it looks like an address
 * that a mail program would turn into a link.
 */
final class SafeText {
  static final int LONGEST = 200;
  private static final char REPLACEMENT = '\ufffd';

  private SafeText() {}

  static String of(String text) {
    StringBuilder safe = new StringBuilder();
    int taken = 0;
    int at = 0;
    while (at < text.length() && taken < LONGEST) {
      int c = text.codePointAt(at);
      append(safe, c, text, at);
      at += Character.charCount(c);
      taken++;
    }
    return at < text.length() ? safe.append('…').toString() : safe.toString();
  }

  /** A name of which only the first two characters are shown, as for accounts that exist. */
  static String masked(String name) {
    String safe = of(name);
    int end = safe.offsetByCodePoints(0, Math.min(2, safe.codePointCount(0, safe.length())));
    return safe.substring(0, end) + "***";
  }

  private static void append(StringBuilder safe, int c, String text, int at) {
    if (c == ':' && text.startsWith("//", at + 1)) {
      safe.append("[:]");
    } else if (c == '@') {
      safe.append("[at]");
    } else if (c == '.' && joinsNames(text, at)) {
      safe.append("[.]");
    } else if (isPlain(c)) {
      safe.appendCodePoint(c);
    } else {
      safe.append(REPLACEMENT);
    }
  }

  private static boolean joinsNames(String text, int dot) {
    return dot > 0
        && dot + 1 < text.length()
        && Character.isLetterOrDigit(text.codePointBefore(dot))
        && Character.isLetter(text.codePointAt(dot + 1));
  }

  private static boolean isPlain(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.SURROGATE
        && type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED;
  }
}
