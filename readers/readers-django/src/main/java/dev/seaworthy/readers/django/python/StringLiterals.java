package dev.seaworthy.readers.django.python;

import dev.seaworthy.readers.django.python.Expression.Field;
import dev.seaworthy.readers.django.python.Expression.Literal;
import dev.seaworthy.readers.django.python.Expression.Part;
import dev.seaworthy.readers.django.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Neighbouring string tokens into one expression, the fields of f-strings parsed. */
final class StringLiterals {

  private final TokenStream stream;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder pending = new StringBuilder();
  private boolean formatted;
  private boolean template;

  private StringLiterals(TokenStream stream) {
    this.stream = stream;
  }

  static Expression read(TokenStream stream) {
    return new StringLiterals(stream).all();
  }

  private Expression all() {
    Token first = stream.peek();
    Position position = stream.position(first);
    boolean bytes = prefix(first).bytes();
    while (stream.at(Kind.STRING)) {
      Token token = stream.take();
      if (prefix(token).bytes() != bytes) {
        throw SyntaxFailure.at(token.start(), "bytes and text stand side by side");
      }
      one(token);
    }
    if (!formatted) {
      String value = pending.toString();
      return bytes ? new Expression.Bytes(value, position) : new Expression.Text(value, position);
    }
    flush(parts);
    return new Expression.Formatted(parts, template, position);
  }

  private static int quoteOf(Token token) {
    int quote = 0;
    while (token.text().charAt(quote) != '"' && token.text().charAt(quote) != '\'') {
      quote++;
    }
    return quote;
  }

  private static StringPrefix prefix(Token token) {
    return StringPrefix.of(token.text().substring(0, quoteOf(token)));
  }

  private void one(Token token) {
    int quote = quoteOf(token);
    StringPrefix prefix = prefix(token);
    String triple = token.text().substring(quote, quote + 1).repeat(3);
    boolean isTriple = token.text().startsWith(triple, quote) && token.text().length() >= quote + 6;
    int width = isTriple ? 3 : 1;
    int from = token.start() + quote + width;
    int to = token.end() - width;
    if (prefix.fields()) {
      formatted = true;
      template |= prefix.template();
      pieces(from, to, prefix.raw(), parts);
    } else {
      pending.append(literal(from, to, prefix.raw(), prefix.bytes()));
    }
  }

  private String literal(int from, int to, boolean raw, boolean bytes) {
    String body = stream.text().substring(from, to);
    if (raw) {
      return body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
    }
    return Escapes.resolve(body, bytes);
  }

  private void flush(List<Part> into) {
    if (!pending.isEmpty()) {
      into.add(new Literal(pending.toString()));
      pending.setLength(0);
    }
  }

  private void pieces(int from, int to, boolean raw, List<Part> into) {
    int start = from;
    int at = from;
    while (at < to) {
      char c = stream.text().charAt(at);
      if (c == '\\' && !raw && stream.text().startsWith("N{", at + 1)) {
        at = Math.max(at + 1, stream.text().indexOf('}', at) + 1);
      } else if (c == '\\') {
        at += at + 1 < to && "{}".indexOf(stream.text().charAt(at + 1)) < 0 ? 2 : 1;
      } else if ((c == '{' || c == '}') && at + 1 < to && stream.text().charAt(at + 1) == c) {
        pending.append(literal(start, at + 1, raw, false));
        at += 2;
        start = at;
      } else if (c == '{') {
        pending.append(literal(start, at, raw, false));
        flush(into);
        at = field(at + 1, to, raw, into);
        start = at;
      } else if (c == '}') {
        throw SyntaxFailure.at(at, "a single } stands in an f-string");
      } else {
        at++;
      }
    }
    pending.append(literal(start, Math.max(start, to), raw, false));
  }

  /** Reads a field whose expression starts at an offset; gives the offset after its brace. */
  private int field(int from, int to, boolean raw, List<Part> into) {
    TokenStream inner = stream.inside(from, to);
    Expression value = new ExpressionParser(inner).starExpressions();
    String echo = null;
    if (inner.at("=")) {
      Token equals = inner.take();
      echo = stream.text().substring(from, inner.peek().start());
      if (echo.isEmpty()) {
        echo = stream.text().substring(from, equals.end());
      }
    }
    char conversion = 0;
    if (inner.accept("!")) {
      conversion = inner.identifier().text().charAt(0);
    }
    Token closing = inner.peek();
    if (closing.isOperator(":") || closing.isOperator(":=")) {
      int specificationStart = closing.start() + 1;
      int end = specificationEnd(specificationStart, to);
      into.add(new Field(value, echo, conversion, specification(specificationStart, end, raw)));
      return end + 1;
    }
    inner.expect("}");
    into.add(new Field(value, echo, conversion, null));
    return closing.end();
  }

  private int specificationEnd(int from, int to) {
    int nested = 0;
    for (int at = from; at < to; at++) {
      char c = stream.text().charAt(at);
      if (c == '{') {
        nested++;
      } else if (c == '}' && nested-- == 0) {
        return at;
      }
    }
    throw SyntaxFailure.at(from, "a field of an f-string is not closed");
  }

  private @Nullable List<Part> specification(int from, int to, boolean raw) {
    stream.deeper();
    List<Part> inner = new ArrayList<>();
    pieces(from, to, raw, inner);
    flush(inner);
    stream.shallower();
    return inner;
  }
}
