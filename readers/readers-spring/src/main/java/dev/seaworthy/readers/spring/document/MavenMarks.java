package dev.seaworthy.readers.spring.document;

/**
 * Maven's {@code @name@} in YAML. A build replaces it before Boot sees the file; YAML itself
 * refuses a plain value that begins with {@code @}, so that here the character is hidden while the
 * file is parsed.
 */
final class MavenMarks {
  /** A private-use character in place of the {@code @}, of the same width. */
  private static final char HIDDEN = '\uE2A0';

  private final String hidden;

  private MavenMarks(String hidden) {
    this.hidden = hidden;
  }

  /** Finds the marks of a text. */
  static MavenMarks in(String text) {
    return new MavenMarks(text.indexOf('@') < 0 ? text : hide(text));
  }

  /** The text with the marks hidden, character for character as long as before. */
  String hidden() {
    return hidden;
  }

  /** A piece of the hidden text as it stands in the file. */
  String restore(String piece) {
    return piece.indexOf(HIDDEN) < 0 ? piece : piece.replace(HIDDEN, '@');
  }

  private static String hide(String text) {
    StringBuilder hidden = new StringBuilder(text);
    int open = text.indexOf('@');
    while (open >= 0) {
      int close = closing(text, open);
      if (close > 0) {
        hidden.setCharAt(open, HIDDEN);
        hidden.setCharAt(close, HIDDEN);
      }
      open = text.indexOf('@', Math.max(open, close) + 1);
    }
    return hidden.toString();
  }

  /** Where the name that begins after an {@code @} ends with another; -1 when it is no name. */
  private static int closing(String text, int open) {
    int at = open + 1;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return at > open + 1 && at < text.length() && text.charAt(at) == '@' ? at : -1;
  }

  private static boolean isNamePart(char each) {
    return Character.isLetterOrDigit(each) || each == '.' || each == '-' || each == '_';
  }
}
