package dev.seaworthy.readers.django.python;

import dev.seaworthy.readers.django.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the patterns of {@code match}, after the language reference, section 8.6. */
final class PatternParser {

  private final ExpressionParser expressions;
  private final TokenStream stream;

  PatternParser(ExpressionParser expressions, TokenStream stream) {
    this.expressions = expressions;
    this.stream = stream;
  }

  /** A pattern after {@code case}: an open sequence is allowed. */
  Pattern open() {
    Pattern first = starred();
    if (!stream.at(",") && !(first instanceof Pattern.Rest)) {
      return first;
    }
    List<Pattern> items = new ArrayList<>(List.of(first));
    while (stream.accept(",") && !stream.at(":") && !stream.atWord("if")) {
      items.add(starred());
    }
    return new Pattern.Sequence(items);
  }

  private Pattern starred() {
    return stream.accept("*") ? new Pattern.Rest(captured()) : pattern();
  }

  private @Nullable String captured() {
    String name = stream.identifier().text();
    return name.equals("_") ? null : name;
  }

  private Pattern pattern() {
    stream.deeper();
    Pattern first = closed();
    if (stream.at("|")) {
      List<Pattern> alternatives = new ArrayList<>(List.of(first));
      while (stream.accept("|")) {
        alternatives.add(closed());
      }
      first = new Pattern.Either(alternatives);
    }
    if (stream.acceptWord("as")) {
      first = new Pattern.As(first, stream.identifier().text());
    }
    stream.shallower();
    return first;
  }

  private Pattern closed() {
    if (stream.accept("(")) {
      return group();
    }
    if (stream.accept("[")) {
      return new Pattern.Sequence(items("]"));
    }
    if (stream.accept("{")) {
      return keys();
    }
    if (stream.at(Kind.NAME) && stream.atIdentifier()) {
      return named();
    }
    return new Pattern.Value(literal());
  }

  private Pattern group() {
    if (stream.accept(")")) {
      return new Pattern.Sequence(List.of());
    }
    Pattern first = starred();
    if (stream.accept(")")) {
      return first instanceof Pattern.Rest ? new Pattern.Sequence(List.of(first)) : first;
    }
    List<Pattern> items = new ArrayList<>(List.of(first));
    while (stream.accept(",") && !stream.at(")")) {
      items.add(starred());
    }
    stream.expect(")");
    return new Pattern.Sequence(items);
  }

  private List<Pattern> items(String closing) {
    List<Pattern> items = new ArrayList<>();
    while (!stream.at(closing)) {
      items.add(starred());
      if (!stream.accept(",")) {
        break;
      }
    }
    stream.expect(closing);
    return items;
  }

  private Pattern keys() {
    List<Expression> keys = new ArrayList<>();
    List<Pattern> values = new ArrayList<>();
    String rest = null;
    while (!stream.at("}")) {
      if (stream.accept("**")) {
        rest = captured();
      } else {
        keys.add(stream.atIdentifier() ? dotted() : literal());
        stream.expect(":");
        values.add(pattern());
      }
      if (!stream.accept(",")) {
        break;
      }
    }
    stream.expect("}");
    return new Pattern.Keys(keys, values, rest);
  }

  private Pattern named() {
    boolean dotted = stream.peek(1).isOperator(".");
    Expression name = dotted();
    if (stream.accept("(")) {
      return instance(name);
    }
    if (dotted || !(name instanceof Expression.Name simple)) {
      return new Pattern.Value(name);
    }
    return new Pattern.Capture(simple.id().equals("_") ? null : simple.id());
  }

  private Pattern instance(Expression type) {
    List<Pattern> positional = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Pattern> named = new ArrayList<>();
    while (!stream.at(")")) {
      if (stream.atIdentifier() && stream.peek(1).isOperator("=")) {
        names.add(stream.take().text());
        stream.take();
        named.add(pattern());
      } else {
        positional.add(pattern());
      }
      if (!stream.accept(",")) {
        break;
      }
    }
    stream.expect(")");
    return new Pattern.Instance(type, positional, names, named);
  }

  private Expression dotted() {
    Token first = stream.identifier();
    Expression result = new Expression.Name(first.text(), stream.position(first));
    for (int length = 0; stream.accept("."); length++) {
      if (length > 200) {
        throw stream.unexpected("a shorter dotted name");
      }
      result = new Expression.Attribute(result, stream.identifier().text(), stream.position(first));
    }
    return result;
  }

  /** A number with sign or imaginary part, a string, or one of the words. */
  private Expression literal() {
    return expressions.literalOperand();
  }
}
