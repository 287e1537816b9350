package dev.seaworthy.readers.build;

/**
 * A word of a Gradle file.
 *
 * @param kind what it is
 * @param text an identifier, a text without its quotes, or a sign
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
record Token(Kind kind, String text, int line, int column) {
  enum Kind {
    NAME,
    TEXT,
    SIGN,
    LINE_END
  }

  boolean isName(String wanted) {
    return kind == Kind.NAME && text.equals(wanted);
  }

  boolean isSign(char wanted) {
    return kind == Kind.SIGN && text.charAt(0) == wanted;
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }
}
