package dev.seaworthy.readers.dotenv;

/** Backslashes inside quotes. */
final class Escapes {
  private static final String IN_SINGLE = "\\'";
  private static final String IN_DOUBLE = "\\'\"abfnrtv";
  private static final String MEANING = "\\'\"\u0007\b\f\n\r\t\u000B";

  private Escapes() {}

  /**
   * Where a quoted value ends: at the first quote that is not escaped. A backslash takes the
   * character after it along, whatever it is.
   *
   * @param from the index after the opening quote
   * @return the index of the closing quote, or -1
   */
  static int closing(String text, int from, char mark) {
    for (int i = from; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == mark) {
        return i;
      }
      i += each == '\\' ? 1 : 0;
    }
    return -1;
  }

  /** Returns the text with its escapes resolved; a backslash before anything else stays. */
  static String resolve(String inside, Assignment.Quote quote) {
    String known = quote == Assignment.Quote.SINGLE ? IN_SINGLE : IN_DOUBLE;
    StringBuilder resolved = new StringBuilder(inside.length());
    for (int i = 0; i < inside.length(); i++) {
      char each = inside.charAt(i);
      boolean escape =
          each == '\\' && i + 1 < inside.length() && known.indexOf(inside.charAt(i + 1)) >= 0;
      resolved.append(escape ? MEANING.charAt(IN_DOUBLE.indexOf(inside.charAt(++i))) : each);
    }
    return resolved.toString();
  }
}
