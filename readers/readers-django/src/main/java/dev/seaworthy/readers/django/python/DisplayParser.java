package dev.seaworthy.readers.django.python;

import dev.seaworthy.readers.django.python.Expression.Entry;
import dev.seaworthy.readers.django.python.Expression.Makes;
import dev.seaworthy.readers.django.python.Expression.Shape;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands in round, square and curly brackets. */
final class DisplayParser {

  private DisplayParser() {}

  static Expression parenthesized(ExpressionParser expressions, TokenStream stream) {
    Position position = stream.position(stream.take());
    if (stream.accept(")")) {
      return new Expression.Display(Shape.TUPLE, List.of(), position);
    }
    if (stream.atWord("yield")) {
      Expression yielded = expressions.yieldExpression();
      stream.expect(")");
      return yielded;
    }
    Expression first = item(expressions, stream);
    if (stream.atAnyWord("for", "async")) {
      Expression made =
          new Expression.Comprehension(
              Makes.GENERATOR, first, null, expressions.generators(), position);
      stream.expect(")");
      return made;
    }
    if (stream.accept(")")) {
      return first;
    }
    List<Expression> items = rest(first, ")", expressions, stream);
    return new Expression.Display(Shape.TUPLE, items, position);
  }

  static Expression list(ExpressionParser expressions, TokenStream stream) {
    Position position = stream.position(stream.take());
    if (stream.accept("]")) {
      return new Expression.Display(Shape.LIST, List.of(), position);
    }
    Expression first = item(expressions, stream);
    if (stream.atAnyWord("for", "async")) {
      Expression made =
          new Expression.Comprehension(Makes.LIST, first, null, expressions.generators(), position);
      stream.expect("]");
      return made;
    }
    return new Expression.Display(Shape.LIST, rest(first, "]", expressions, stream), position);
  }

  static Expression braces(ExpressionParser expressions, TokenStream stream) {
    Position position = stream.position(stream.take());
    if (stream.accept("}")) {
      return new Expression.Mapping(List.of(), position);
    }
    if (stream.at("**")) {
      return mapping(new ArrayList<>(), position, expressions, stream);
    }
    Expression first = item(expressions, stream);
    if (stream.accept(":")) {
      Expression value = expressions.expression();
      if (stream.atAnyWord("for", "async")) {
        Expression made =
            new Expression.Comprehension(
                Makes.DICT, first, value, expressions.generators(), position);
        stream.expect("}");
        return made;
      }
      List<Entry> entries = new ArrayList<>(List.of(new Entry(first, value)));
      if (!stream.accept(",")) {
        stream.expect("}");
        return new Expression.Mapping(entries, position);
      }
      return mapping(entries, position, expressions, stream);
    }
    if (stream.atAnyWord("for", "async")) {
      Expression made =
          new Expression.Comprehension(Makes.SET, first, null, expressions.generators(), position);
      stream.expect("}");
      return made;
    }
    return new Expression.Display(Shape.SET, rest(first, "}", expressions, stream), position);
  }

  private static Expression mapping(
      List<Entry> entries, Position position, ExpressionParser expressions, TokenStream stream) {
    while (!stream.at("}")) {
      if (stream.accept("**")) {
        entries.add(new Entry(null, expressions.bitwiseOr()));
      } else {
        Expression key = expressions.expression();
        stream.expect(":");
        entries.add(new Entry(key, expressions.expression()));
      }
      if (!stream.accept(",")) {
        break;
      }
    }
    stream.expect("}");
    return new Expression.Mapping(entries, position);
  }

  private static Expression item(ExpressionParser expressions, TokenStream stream) {
    if (stream.at("*")) {
      Position position = stream.position(stream.take());
      return new Expression.Starred(expressions.bitwiseOr(), position);
    }
    return expressions.namedExpression();
  }

  private static List<Expression> rest(
      Expression first, String closing, ExpressionParser expressions, TokenStream stream) {
    List<Expression> items = new ArrayList<>(List.of(first));
    while (stream.accept(",") && !stream.at(closing)) {
      items.add(item(expressions, stream));
    }
    stream.expect(closing);
    return items;
  }
}
