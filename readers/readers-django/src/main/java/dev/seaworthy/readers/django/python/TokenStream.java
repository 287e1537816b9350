package dev.seaworthy.readers.django.python;

import dev.seaworthy.readers.django.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of one statement, with look-ahead, a way back, and a guard against deep nesting. */
final class TokenStream {

  /** How deep expressions may nest; CPython's parser gives up at some 200 brackets too. */
  private static final int DEEPEST = 200;

  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private final String text;
  private final LineMap lines;
  private final Tokenizer tokenizer;
  private final List<Token> buffer = new ArrayList<>();
  private @Nullable Token head;
  private int next;
  private int depth;

  TokenStream(String text, LineMap lines, Tokenizer tokenizer, int depth) {
    this.text = text;
    this.lines = lines;
    this.tokenizer = tokenizer;
    this.depth = depth;
  }

  /** A point to come back to. */
  record Mark(int next, int depth) {}

  Mark mark() {
    return new Mark(next, depth);
  }

  void reset(Mark mark) {
    next = mark.next();
    head = null;
    depth = mark.depth();
  }

  /** Where the last token taken ends. */
  int lastEnd() {
    return next == 0 ? 0 : buffer.get(next - 1).end();
  }

  /** Forgets the tokens already taken; marks made before are void. */
  void forget() {
    buffer.subList(0, next).clear();
    next = 0;
    depth = 0;
  }

  Token peek() {
    Token token = head;
    if (token == null) {
      token = peek(0);
      head = token;
    }
    return token;
  }

  Token peek(int ahead) {
    while (buffer.size() <= next + ahead) {
      buffer.add(tokenizer.next());
    }
    return buffer.get(next + ahead);
  }

  Token take() {
    Token token = peek();
    advance();
    return token;
  }

  private void advance() {
    next++;
    head = null;
  }

  boolean at(String operator) {
    return peek().isOperator(operator);
  }

  boolean atWord(String word) {
    return peek().isWord(word);
  }

  boolean atAnyWord(String... words) {
    for (String word : words) {
      if (atWord(word)) {
        return true;
      }
    }
    return false;
  }

  boolean at(Kind kind) {
    return peek().kind() == kind;
  }

  boolean accept(String operator) {
    boolean found = at(operator);
    if (found) {
      advance();
    }
    return found;
  }

  boolean acceptWord(String word) {
    boolean found = atWord(word);
    if (found) {
      advance();
    }
    return found;
  }

  boolean accept(Kind kind) {
    boolean found = at(kind);
    if (found) {
      advance();
    }
    return found;
  }

  Token expect(String operator) {
    if (!at(operator)) {
      throw unexpected("'" + operator + "'");
    }
    return take();
  }

  void expectWord(String word) {
    if (!acceptWord(word)) {
      throw unexpected("'" + word + "'");
    }
  }

  void expect(Kind kind, String what) {
    if (!accept(kind)) {
      throw unexpected(what);
    }
  }

  /** An identifier that is no keyword. */
  Token identifier() {
    if (!atIdentifier()) {
      throw unexpected("a name");
    }
    return take();
  }

  boolean atIdentifier() {
    return at(Kind.NAME) && !KEYWORDS.contains(peek().text());
  }

  SyntaxFailure unexpected(String wanted) {
    Token token = peek();
    String seen =
        switch (token.kind()) {
          case NEWLINE -> "the line ends";
          case END -> "the file ends";
          case INDENT -> "the line is indented";
          case DEDENT -> "the block ends";
          case STRING -> "a string stands";
          case NUMBER -> "a number stands";
          case NAME, OPERATOR -> "'" + clip(token.text()) + "' stands";
        };
    return SyntaxFailure.at(token.start(), seen + " where " + wanted + " is needed");
  }

  private static String clip(String seen) {
    return seen.length() <= 40 ? seen : seen.substring(0, 40) + "…";
  }

  Position position(Token token) {
    return lines.at(token.start());
  }

  Position position(int offset) {
    return lines.at(offset);
  }

  /** Goes one level deeper, or refuses. */
  void deeper() {
    if (++depth > DEEPEST) {
      throw SyntaxFailure.at(peek().start(), "expressions are nested deeper than " + DEEPEST);
    }
  }

  void shallower() {
    depth--;
  }

  /** A stream over an expression inside a literal of the same text. */
  TokenStream inside(int from, int limit) {
    deeper();
    TokenStream inner =
        new TokenStream(text, lines, Tokenizer.ofExpression(text, from, limit), depth);
    shallower();
    return inner;
  }

  String text() {
    return text;
  }
}
