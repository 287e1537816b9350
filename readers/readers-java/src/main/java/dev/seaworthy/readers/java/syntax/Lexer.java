package dev.seaworthy.readers.java.syntax;

import java.util.ArrayList;
import java.util.List;

/** Splits Java source into tokens, in one pass and without going back. Used once. */
final class Lexer {
  private static final List<String> SIGNS =
      List.of("...", "->", "::", "==", "!=", "<=", ">=", "&&", "||");

  private final String source;
  private final int most;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  /** Characters of the current line that are the second half of a code point. */
  private int halves;

  private Lexer(String source, int most) {
    this.source = source;
    this.most = most;
  }

  /**
   * The tokens of a source.
   *
   * @param most how many at most; what follows is left out
   */
  static List<Token> tokens(String source, int most) {
    Lexer lexer = new Lexer(source, most);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (at < source.length() && tokens.size() < most) {
      char each = source.charAt(at);
      if (Character.isWhitespace(each)) {
        advance();
      } else if (each == '/' && next('/')) {
        skipLine();
      } else if (each == '/' && next('*')) {
        skipComment();
      } else {
        take(each);
      }
    }
  }

  private void take(char first) {
    int startLine = line;
    int column = at - lineStart - halves + 1;
    if (first == '"') {
      tokens.add(new Token(Token.Kind.TEXT, text(), startLine, column));
    } else if (first == '\'') {
      tokens.add(new Token(Token.Kind.NUMBER, character(), startLine, column));
    } else if (Character.isJavaIdentifierStart(first)) {
      tokens.add(new Token(Token.Kind.WORD, run(false), startLine, column));
    } else if (first >= '0' && first <= '9') {
      tokens.add(new Token(Token.Kind.NUMBER, run(true), startLine, column));
    } else {
      tokens.add(new Token(Token.Kind.SIGN, sign(), startLine, column));
    }
  }

  private String run(boolean number) {
    int start = at;
    while (at < source.length()) {
      char each = source.charAt(at);
      boolean goesOn = Character.isJavaIdentifierPart(each) || (number && each == '.');
      if (!goesOn) {
        break;
      }
      advance();
    }
    return source.substring(start, at);
  }

  private String sign() {
    for (String each : SIGNS) {
      if (source.startsWith(each, at)) {
        at += each.length();
        return each;
      }
    }
    String one = source.substring(at, at + 1);
    advance();
    return one;
  }

  private String character() {
    int start = at;
    at++;
    while (at < source.length() && source.charAt(at) != '\'' && source.charAt(at) != '\n') {
      at += source.charAt(at) == '\\' && at + 1 < source.length() ? 2 : 1;
    }
    at = Math.min(source.length(), at + 1);
    return source.substring(start, at);
  }

  private String text() {
    return source.startsWith("\"\"\"", at) ? block() : line();
  }

  private String line() {
    StringBuilder text = new StringBuilder();
    at++;
    while (at < source.length()) {
      char each = source.charAt(at);
      if (each == '"') {
        at++;
        break;
      }
      if (each == '\n') {
        break;
      }
      if (each == '\\') {
        escape(text);
      } else {
        text.append(each);
        advance();
      }
    }
    return text.toString();
  }

  private String block() {
    StringBuilder text = new StringBuilder();
    at += 3;
    while (at < source.length() && !source.startsWith("\"\"\"", at)) {
      if (source.charAt(at) == '\\') {
        escape(text);
      } else {
        text.append(source.charAt(at));
        advance();
      }
    }
    at = Math.min(source.length(), at + 3);
    return text.toString().stripIndent().strip();
  }

  private void escape(StringBuilder to) {
    at++;
    if (at >= source.length()) {
      return;
    }
    char each = source.charAt(at);
    switch (each) {
      case 'n' -> to.append('\n');
      case 't' -> to.append('\t');
      case 'r' -> to.append('\r');
      case 's' -> to.append(' ');
      case 'u' -> unicode(to);
      case '\n' -> {}
      default -> to.append(each);
    }
    advance();
  }

  /** Leaves the position at the last digit. */
  private void unicode(StringBuilder to) {
    int digits = at;
    while (digits < source.length() && source.charAt(digits) == 'u') {
      digits++;
    }
    int code = 0;
    for (int i = digits; i < digits + 4; i++) {
      int digit = i < source.length() ? Character.digit(source.charAt(i), 16) : -1;
      if (digit < 0) {
        return;
      }
      code = code * 16 + digit;
    }
    to.append((char) code);
    at = digits + 3;
  }

  private void skipLine() {
    int end = source.indexOf('\n', at);
    at = end < 0 ? source.length() : end;
  }

  private void skipComment() {
    int end = source.indexOf("*/", at + 2);
    int stop = end < 0 ? source.length() : end + 2;
    while (at < stop) {
      advance();
    }
  }

  private boolean next(char wanted) {
    return at + 1 < source.length() && source.charAt(at + 1) == wanted;
  }

  private void advance() {
    char each = source.charAt(at);
    at++;
    if (each == '\n') {
      line++;
      lineStart = at;
      halves = 0;
    } else if (Character.isLowSurrogate(each)) {
      halves++;
    }
  }
}
