package dev.seaworthy.readers.tree;

import java.util.Locale;

/** Paths in a form that people may be shown. */
final class PathText {
  /** Longest path that is shown whole, in characters. */
  private static final int LONGEST = 200;

  private PathText() {}

  /**
   * The path in a form that cannot act on a terminal: controls, format characters and unpaired
   * surrogates become escapes (CWE-150), and a very long path is cut in the middle.
   */
  static String safe(String path) {
    StringBuilder safe = new StringBuilder(path.length());
    path.codePoints().forEach(each -> append(safe, each));
    return safe.length() <= LONGEST ? safe.toString() : shortened(safe);
  }

  private static String shortened(StringBuilder path) {
    int half = LONGEST / 2;
    return path.substring(0, half) + "…" + path.substring(path.length() - half + 1);
  }

  private static void append(StringBuilder safe, int each) {
    switch (Character.getType(each)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          safe.append(escape(each));
      default -> safe.appendCodePoint(each);
    }
  }

  private static String escape(int each) {
    return switch (each) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04x", each);
    };
  }
}
