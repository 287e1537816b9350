package dev.seaworthy.readers.django.python;

/**
 * Finds where string literals end, f-strings with strings inside their fields included (PEP 701).
 */
final class StringScanner {

  /** How deep f-strings may nest; CPython allows 150 (MAXFSTRINGLEVEL). */
  private static final int DEEPEST = 100;

  private final String text;
  private final int limit;

  StringScanner(String text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** The offset after the literal whose prefix starts at one offset and whose quote at another. */
  int end(int start, int quote) {
    return end(start, quote, 0);
  }

  private int end(int start, int quote, int depth) {
    if (depth > DEEPEST) {
      throw SyntaxFailure.at(start, "f-strings are nested deeper than " + DEEPEST);
    }
    char mark = text.charAt(quote);
    String closing = closing(mark, quote);
    boolean fields = start < quote && StringPrefix.of(text.substring(start, quote)).fields();
    int at = quote + closing.length();
    while (at < limit) {
      char c = text.charAt(at);
      if (c == mark && text.startsWith(closing, at)) {
        return at + closing.length();
      }
      if (c == '\\') {
        at += fields && at + 1 < limit && text.charAt(at + 1) == '{' ? 1 : 2;
      } else if ((c == '\n' || c == '\r') && closing.length() == 1) {
        throw SyntaxFailure.at(start, "the string is not closed on its line");
      } else if (c == '{' && fields && text.startsWith("{{", at)) {
        at += 2;
      } else if (c == '{' && fields) {
        at = field(at + 1, closing, depth);
      } else {
        at++;
      }
    }
    throw SyntaxFailure.at(start, "the string is not closed");
  }

  private String closing(char mark, int quote) {
    String triple = mark == '"' ? "\"\"\"" : "'''";
    return text.startsWith(triple, quote) ? triple : triple.substring(2);
  }

  /** The offset after the brace that closes a field which starts at an offset. */
  private int field(int from, String closing, int depth) {
    int at = from;
    int nested = 0;
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '}' && nested == 0) {
        return at + 1;
      }
      if (c == '"' || c == '\'') {
        at = end(prefixStart(at, from), at, depth + 1);
        continue;
      }
      if (c == ':' && nested == 0) {
        return specification(at + 1, closing, depth);
      }
      if ("([{".indexOf(c) >= 0) {
        nested++;
      } else if (")]}".indexOf(c) >= 0) {
        nested--;
      }
      at++;
    }
    throw SyntaxFailure.at(from - 1, "a field of an f-string is not closed");
  }

  private int specification(int from, String closing, int depth) {
    if (depth > DEEPEST) {
      throw SyntaxFailure.at(from, "f-strings are nested deeper than " + DEEPEST);
    }
    int at = from;
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '}') {
        return at + 1;
      }
      if (text.startsWith(closing, at)) {
        break;
      }
      at = c == '{' ? field(at + 1, closing, depth + 1) : at + 1;
    }
    throw SyntaxFailure.at(from - 1, "a field of an f-string is not closed");
  }

  /** The letters right before a quote, if they are a prefix, belong to the literal. */
  private int prefixStart(int quote, int from) {
    int start = quote;
    while (start > from && quote - start < 2 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean word = start > from && Character.isJavaIdentifierPart(text.charAt(start - 1));
    boolean prefix = StringPrefix.of(text.substring(start, quote)) != StringPrefix.NONE;
    return prefix && !word ? start : quote;
  }
}
