package dev.seaworthy.readers.django.python;

/** Backslash escapes of string and bytes literals, after the language reference, section 2.4.1. */
final class Escapes {

  private static final String LETTERS = "\\'\"abfnrtv";
  private static final String MEANINGS = "\\'\"\u0007\b\f\n\r\t\u000b";

  private final String body;
  private final boolean bytes;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Escapes(String body, boolean bytes) {
    this.body = body;
    this.bytes = bytes;
  }

  /** The text that a body with escapes stands for; line ends become line feeds. */
  static String resolve(String body, boolean bytes) {
    if (body.indexOf('\\') < 0 && body.indexOf('\r') < 0) {
      return body;
    }
    Escapes escapes = new Escapes(body, bytes);
    escapes.run();
    return escapes.out.toString();
  }

  private void run() {
    while (at < body.length()) {
      char c = body.charAt(at++);
      if (c == '\\' && at < body.length()) {
        escape();
      } else if (c == '\r') {
        lineEnd();
        out.append('\n');
      } else {
        out.append(c);
      }
    }
  }

  private void lineEnd() {
    if (at < body.length() && body.charAt(at) == '\n') {
      at++;
    }
  }

  private void escape() {
    char c = body.charAt(at++);
    int letter = LETTERS.indexOf(c);
    if (letter >= 0) {
      out.append(MEANINGS.charAt(letter));
    } else if (c >= '0' && c <= '7') {
      at--;
      code(3, 8);
    } else if (c == 'x') {
      code(2, 16);
    } else if (c == 'u' && !bytes) {
      code(4, 16);
    } else if (c == 'U' && !bytes) {
      code(8, 16);
    } else if (c == 'N' && !bytes && body.startsWith("{", at)) {
      named();
    } else if (c == '\r') {
      lineEnd();
    } else if (c != '\n') {
      out.append('\\').append(c);
    }
  }

  private void code(int digits, int base) {
    int end = at;
    while (end < body.length()
        && end - at < digits
        && Character.digit(body.charAt(end), base) >= 0) {
      end++;
    }
    int value = end == at ? 0xFFFD : Integer.parseUnsignedInt(body.substring(at, end), base);
    out.appendCodePoint(Character.isValidCodePoint(value) ? value : 0xFFFD);
    at = end;
  }

  private void named() {
    int close = body.indexOf('}', at);
    if (close < 0) {
      out.append("\\N");
      return;
    }
    out.appendCodePoint(codePoint(body.substring(at + 1, close)));
    at = close + 1;
  }

  private static int codePoint(String name) {
    try {
      return Character.codePointOf(name);
    } catch (IllegalArgumentException e) {
      return 0xFFFD;
    }
  }
}
