package dev.seaworthy.readers.build;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a Gradle script or a version catalog into words. Comments are left out; what is not
 * understood becomes a sign. One pass, in time proportional to the length.
 */
final class GradleTokens {
  /** The languages that Gradle's files are written in. */
  enum Language {
    GROOVY,
    KOTLIN,
    TOML;

    static Language of(String file) {
      return file.endsWith(".toml") ? TOML : file.endsWith(".kts") ? KOTLIN : GROOVY;
    }
  }

  private final String text;
  private final Language language;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  private GradleTokens(String text, Language language) {
    this.text = text;
    this.language = language;
  }

  /** Returns the words of a file. */
  static List<Token> of(String text, Language language) {
    GradleTokens cutter = new GradleTokens(text, language);
    while (cutter.at < text.length()) {
      cutter.next();
    }
    return cutter.tokens;
  }

  private void next() {
    char each = text.charAt(at);
    if (each == '\n') {
      add(Token.Kind.LINE_END, "\n", at);
      forward(1);
    } else if (Character.isWhitespace(each)) {
      at++;
    } else if (startsLineComment(each)) {
      skipTo("\n", 0);
    } else if (language != Language.TOML && text.startsWith("/*", at)) {
      skipTo("*/", 2);
    } else if (each == '"' || each == '\'' || each == '`') {
      quoted(each);
    } else if (Character.isJavaIdentifierStart(each) || isDigitOfKey(each)) {
      name();
    } else {
      add(Token.Kind.SIGN, String.valueOf(each), at);
      at++;
    }
  }

  private boolean startsLineComment(char each) {
    return language == Language.TOML
        ? each == '#'
        : text.startsWith("//", at) || (each == '#' && at == 0);
  }

  /** Keys of a catalog may begin with a digit; in a script a number is of no interest. */
  private boolean isDigitOfKey(char each) {
    return language == Language.TOML && Character.isDigit(each);
  }

  private boolean isPartOfName(char each) {
    return Character.isJavaIdentifierPart(each) || (language == Language.TOML && each == '-');
  }

  private void skipTo(String end, int more) {
    int found = text.indexOf(end, at);
    forward((found < 0 ? text.length() : found + more) - at);
  }

  private void name() {
    int start = at;
    while (at < text.length() && isPartOfName(text.charAt(at))) {
      at++;
    }
    add(Token.Kind.NAME, text.substring(start, at), start);
  }

  private void quoted(char mark) {
    int start = at;
    boolean triple = text.startsWith(String.valueOf(mark).repeat(3), at);
    int width = triple ? 3 : 1;
    int end = closing(at + width, mark, triple);
    int last = Math.min(end, text.length());
    Token.Kind kind = mark == '`' ? Token.Kind.NAME : Token.Kind.TEXT;
    add(kind, text.substring(Math.min(start + width, last), last), start);
    forward(Math.min(end + width, text.length()) - start);
  }

  /**
   * Where the closing quote stands; a simple text ends with its line at the latest. Quotes inside a
   * placeholder do not count.
   */
  private int closing(int from, char mark, boolean triple) {
    boolean inPlaceholder = false;
    for (int i = from; i < text.length(); i++) {
      char each = text.charAt(i);
      if (inPlaceholder && each != '\n') {
        inPlaceholder = each != '}';
      } else if (mark == '"' && text.startsWith("${", i)) {
        inPlaceholder = true;
      } else if (each == '\\' && !triple) {
        i++;
      } else if (!triple && (each == mark || each == '\n')) {
        return i;
      } else if (triple && each == mark && text.startsWith(String.valueOf(mark).repeat(3), i)) {
        return i;
      }
    }
    return text.length();
  }

  private void add(Token.Kind kind, String word, int start) {
    tokens.add(new Token(kind, word, line, start - lineStart + 1));
  }

  /** Goes over characters among which may be line ends. */
  private void forward(int count) {
    for (int end = Math.min(at + count, text.length()); at < end; at++) {
      if (text.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
  }
}
