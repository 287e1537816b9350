package dev.seaworthy.readers.java.syntax;

/**
 * One token.
 *
 * @param kind what it is
 * @param text the word or sign; of a text its characters, which may be a secret
 * @param line counted from 1
 * @param column counted from 1, in code points
 */
record Token(Kind kind, String text, int line, int column) {
  /** The kinds of token. */
  enum Kind {
    /** An identifier or a keyword. */
    WORD,
    /** A string or a text block. */
    TEXT,
    /** A number or a character. */
    NUMBER,
    /** An operator or a bracket. */
    SIGN
  }

  boolean is(String sign) {
    return kind != Kind.TEXT && text.equals(sign);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  @Override
  public String toString() {
    return kind + "@" + line + ":" + column;
  }
}
