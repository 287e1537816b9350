package dev.seaworthy.readers.dotenv;

import java.util.Locale;

/** A name out of a file in a form that cannot act on a terminal (CWE-150), cut to 80 characters. */
final class Quoted {
  private static final int LONGEST = 80;

  private Quoted() {}

  static String of(String name) {
    StringBuilder quoted = new StringBuilder("'");
    name.codePoints().limit(LONGEST).forEach(each -> append(quoted, each));
    boolean cut = name.codePointCount(0, name.length()) > LONGEST;
    return quoted.append(cut ? "…'" : "'").toString();
  }

  private static void append(StringBuilder quoted, int each) {
    switch (Character.getType(each)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          quoted.append(String.format(Locale.ROOT, "\\u%04x", each));
      default -> quoted.appendCodePoint(each);
    }
  }
}
