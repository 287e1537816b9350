package dev.seaworthy.engine.text;

import java.util.Locale;

/**
 * Turns text from outside into text that may be shown: on a terminal, in a log, in an exception.
 *
 * <p>Control characters, bidirectional overrides and unpaired surrogates are written as escapes, so
 * that a scanned value can neither move a cursor nor change the reading order (CWE-150, CWE-451). A
 * secret is shown by its length only; this is the one place that decides how.
 */
public final class Shown {
  private static final String ELLIPSIS = "…";

  private Shown() {}

  /** Returns the text, whole, with everything that could act on a terminal escaped. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(each -> append(shown, each));
    return shown.toString();
  }

  /**
   * Returns {@link #of} of the text, cut to at most {@code limit} characters.
   *
   * @param limit at least 1
   * @throws IllegalArgumentException if the limit is under 1
   */
  public static String clipped(String text, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is " + limit + "; give at least 1");
    }
    int enough = Math.min(text.length(), limit + 1);
    String shown = of(text.substring(0, enough));
    return shown.length() <= limit && enough == text.length()
        ? shown
        : shown.substring(0, cutAt(shown, limit - 1)) + ELLIPSIS;
  }

  /** Describes a secret by its length in code points, and by nothing else. */
  public static String secret(String secret) {
    int length = secret.codePointCount(0, secret.length());
    return switch (length) {
      case 0 -> "empty";
      case 1 -> "1 character, hidden";
      default -> length + " characters, hidden";
    };
  }

  private static int cutAt(String shown, int limit) {
    int end = Math.min(shown.length(), limit);
    return end > 0 && Character.isHighSurrogate(shown.charAt(end - 1)) ? end - 1 : end;
  }

  private static void append(StringBuilder shown, int codePoint) {
    switch (codePoint) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (mayAct(codePoint)) {
          shown.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
        } else {
          shown.appendCodePoint(codePoint);
        }
      }
    }
  }

  private static boolean mayAct(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
