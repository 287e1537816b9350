package dev.seaworthy.readers.django.python;

import dev.seaworthy.readers.django.python.Token.Kind;

/**
 * Cuts a text, or a stretch of it, into tokens on demand, after the language reference, section 2.
 * Not safe for use by several threads.
 */
final class Tokenizer {

  /** How deep brackets may nest: the tokenizer of CPython has the same limit (MAXLEVEL). */
  private static final int DEEPEST_BRACKET = 200;

  /** How deep blocks may nest: the tokenizer of CPython has the same limit (MAXINDENT). */
  private static final int DEEPEST_BLOCK = 100;

  private final String text;
  private final int limit;
  private final boolean insideBrackets;
  private final StringScanner strings;
  private final int[] indents = new int[DEEPEST_BLOCK + 1];
  private int level;
  private int brackets;
  private int pendingDedents;
  private boolean lineStart;
  private int offset;

  private Tokenizer(String text, int from, int limit, boolean insideBrackets) {
    this.text = text;
    this.offset = from;
    this.limit = limit;
    this.insideBrackets = insideBrackets;
    this.lineStart = !insideBrackets;
    this.strings = new StringScanner(text, limit);
  }

  /** Statements from an offset that is the start of a line. */
  static Tokenizer ofStatements(String text, int from) {
    return new Tokenizer(text, from, text.length(), false);
  }

  /** One expression inside an f-string: lines do not matter. */
  static Tokenizer ofExpression(String text, int from, int limit) {
    return new Tokenizer(text, from, limit, true);
  }

  /** The next token; after the last one {@link Kind#END} for ever. */
  Token next() {
    if (lineStart && brackets == 0) {
      indentation();
    }
    if (pendingDedents > 0) {
      pendingDedents--;
      return structural(Kind.DEDENT);
    }
    if (pendingDedents < 0) {
      pendingDedents = 0;
      return structural(Kind.INDENT);
    }
    skipBlanks();
    if (offset >= limit) {
      return end();
    }
    char c = text.charAt(offset);
    if (c == '\n' || c == '\r') {
      return newline();
    }
    if (isNameStart(c)) {
      return nameOrString();
    }
    if (isDigit(c) || (c == '.' && offset + 1 < limit && isDigit(text.charAt(offset + 1)))) {
      return token(Kind.NUMBER, Numbers.end(text, offset, limit));
    }
    if (c == '"' || c == '\'') {
      return token(Kind.STRING, strings.end(offset, offset));
    }
    return operator();
  }

  private Token end() {
    if (!insideBrackets && !lineStart) {
      lineStart = true;
      return structural(Kind.NEWLINE);
    }
    if (level > 0) {
      level--;
      return structural(Kind.DEDENT);
    }
    return structural(Kind.END);
  }

  private Token newline() {
    int start = offset;
    offset += text.startsWith("\r\n", offset) ? 2 : 1;
    lineStart = true;
    return new Token(Kind.NEWLINE, "", start, offset);
  }

  /** Reads the blanks at the start of a line that holds something, skipping lines that do not. */
  private void indentation() {
    while (true) {
      int width = 0;
      int at = offset;
      while (at < limit && " \t\f".indexOf(text.charAt(at)) >= 0) {
        char c = text.charAt(at++);
        width = c == '\t' ? (width / 8 + 1) * 8 : c == '\f' ? 0 : width + 1;
      }
      if (at < limit && text.charAt(at) == '#') {
        at = endOfLine(at);
      }
      if (at >= limit) {
        offset = limit;
        return;
      }
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        offset = at + (text.startsWith("\r\n", at) ? 2 : 1);
        continue;
      }
      offset = at;
      lineStart = false;
      indentTo(width);
      return;
    }
  }

  private void indentTo(int width) {
    if (width > indents[level]) {
      if (level == DEEPEST_BLOCK) {
        throw SyntaxFailure.at(offset, "blocks are nested deeper than " + DEEPEST_BLOCK);
      }
      indents[++level] = width;
      pendingDedents = -1;
      return;
    }
    while (width < indents[level]) {
      level--;
      pendingDedents++;
    }
    if (width != indents[level]) {
      throw SyntaxFailure.at(offset, "the indentation matches no block around it");
    }
  }

  private void skipBlanks() {
    while (offset < limit) {
      char c = text.charAt(offset);
      if (c == ' ' || c == '\t' || c == '\f') {
        offset++;
      } else if (c == '#') {
        offset = endOfLine(offset);
      } else if (c == '\\' && offset + 1 < limit && isLineEnd(text.charAt(offset + 1))) {
        offset += text.startsWith("\r\n", offset + 1) ? 3 : 2;
      } else if ((c == '\n' || c == '\r') && (brackets > 0 || insideBrackets)) {
        offset++;
      } else {
        return;
      }
    }
  }

  private Token nameOrString() {
    int end = offset;
    while (end < limit && isNamePart(text.charAt(end))) {
      end++;
    }
    if (end < limit && end - offset <= 3 && (text.charAt(end) == '"' || text.charAt(end) == '\'')) {
      StringPrefix prefix = StringPrefix.of(text.substring(offset, end));
      if (prefix == StringPrefix.PYTHON_TWO) {
        throw SyntaxFailure.pythonTwo(offset, "the string prefix ur belongs to Python 2");
      }
      if (prefix != StringPrefix.NONE) {
        return token(Kind.STRING, strings.end(offset, end));
      }
    }
    return token(Kind.NAME, end);
  }

  private Token operator() {
    if (text.startsWith("<>", offset)) {
      throw SyntaxFailure.pythonTwo(offset, "the operator <> belongs to Python 2");
    }
    String operator = Operators.at(text, offset, limit);
    if (operator == null) {
      throw refused();
    }
    count(operator);
    Token token = new Token(Kind.OPERATOR, operator, offset, offset + operator.length());
    offset = token.end();
    return token;
  }

  private SyntaxFailure refused() {
    char c = text.charAt(offset);
    if (c == '`') {
      return SyntaxFailure.pythonTwo(offset, "backquotes belong to Python 2");
    }
    if (c == 0) {
      return SyntaxFailure.at(offset, "source must not contain null bytes");
    }
    return SyntaxFailure.at(offset, "the character U+%04X starts no token".formatted((int) c));
  }

  private void count(String operator) {
    switch (operator.charAt(0)) {
      case '(', '[', '{' -> {
        if (++brackets > DEEPEST_BRACKET) {
          throw SyntaxFailure.at(offset, "brackets are nested deeper than " + DEEPEST_BRACKET);
        }
      }
      case ')', ']', '}' -> brackets = Math.max(0, brackets - 1);
      default -> {}
    }
  }

  private Token token(Kind kind, int end) {
    Token token = new Token(kind, text.substring(offset, end), offset, end);
    offset = end;
    return token;
  }

  private Token structural(Kind kind) {
    return new Token(kind, "", offset, offset);
  }

  private int endOfLine(int from) {
    int at = from;
    while (at < limit && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (c > 127 && (Character.isLetter(c) || Character.isSurrogate(c)));
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || (c > 127 && Character.isUnicodeIdentifierPart(c));
  }
}
