package dev.seaworthy.readers.django.python;

/**
 * A lexical token; offsets are UTF-16 units from the start of the text.
 *
 * @param text the token as written; empty for the tokens that only structure lines
 */
record Token(Kind kind, String text, int start, int end) {

  /** What a token is; keywords are names. */
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    OPERATOR,
    NEWLINE,
    INDENT,
    DEDENT,
    END
  }

  boolean isOperator(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
  }

  boolean isWord(String word) {
    return kind == Kind.NAME && text.equals(word);
  }
}
