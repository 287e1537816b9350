package dev.seaworthy.readers.django.python;

import dev.seaworthy.readers.django.python.Expression.Argument;
import dev.seaworthy.readers.django.python.Expression.Link;
import dev.seaworthy.readers.django.python.Expression.Passing;
import dev.seaworthy.readers.django.python.Expression.Shape;
import dev.seaworthy.readers.django.python.Expression.Word;
import dev.seaworthy.readers.django.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions by recursive descent, binary operators by precedence climbing.
 *
 * <p>Longer than most files here because the expression grammar is one recursive rule set that
 * reads best in one place.
 */
final class ExpressionParser {

  /** How many operators or trailers may follow one another, so that trees stay walkable. */
  private static final int LONGEST_CHAIN = 2000;

  private static final int PRECEDENCE_OF_SUM = 5;

  private final TokenStream stream;
  private boolean yields;

  ExpressionParser(TokenStream stream) {
    this.stream = stream;
  }

  /** Starts to look out for {@code yield}; gives what {@link #endFunction} wants back. */
  boolean startFunction() {
    boolean outer = yields;
    yields = false;
    return outer;
  }

  /** Whether a {@code yield} was read since {@link #startFunction}. */
  boolean endFunction(boolean outer) {
    boolean inner = yields;
    yields = outer;
    return inner;
  }

  /** Expressions separated by commas, starred ones among them; more than one make a tuple. */
  Expression starExpressions() {
    if (stream.atWord("yield")) {
      return yieldExpression();
    }
    Position position = stream.position(stream.peek());
    Expression first = starExpression();
    if (!stream.at(",")) {
      return first;
    }
    List<Expression> items = new ArrayList<>(List.of(first));
    while (stream.accept(",") && startsExpression()) {
      items.add(starExpression());
    }
    return new Expression.Display(Shape.TUPLE, items, position);
  }

  private Expression starExpression() {
    if (stream.at("*")) {
      Position position = stream.position(stream.take());
      return new Expression.Starred(bitwiseOr(), position);
    }
    return namedExpression();
  }

  /** An expression that may be {@code name := value}. */
  Expression namedExpression() {
    if (isFollowedBy(":=")) {
      Token name = stream.take();
      stream.take();
      return new Expression.Walrus(name.text(), expression(), stream.position(name));
    }
    return expression();
  }

  /** Whether an identifier stands here and an operator behind it. */
  private boolean isFollowedBy(String operator) {
    return stream.at(Kind.NAME) && stream.peek(1).isOperator(operator) && stream.atIdentifier();
  }

  /** A single expression: a condition, a lambda or anything below them. */
  Expression expression() {
    stream.deeper();
    Expression result = standsAlone() ? atom() : stream.atWord("lambda") ? lambda() : conditional();
    stream.shallower();
    return result;
  }

  /**
   * Whether a word, a number or a text stands here with nothing to be done to it, as most of what
   * settings are made of does: then the ladder of operators need not be climbed down.
   */
  private boolean standsAlone() {
    Token token = stream.peek();
    boolean plain =
        switch (token.kind()) {
          case NUMBER, STRING -> true;
          case NAME -> stream.atIdentifier() || constant(token) != null;
          default -> false;
        };
    return plain && ends(stream.peek(1));
  }

  private static boolean ends(Token token) {
    return switch (token.kind()) {
      case NEWLINE -> true;
      case OPERATOR ->
          switch (token.text()) {
            case ",", ")", "]", "}", ":", "=" -> true;
            default -> false;
          };
      default -> false;
    };
  }

  private Expression conditional() {
    Expression then = disjunction();
    if (!stream.acceptWord("if")) {
      return then;
    }
    Expression test = disjunction();
    stream.expectWord("else");
    return new Expression.Conditional(test, then, expression(), then.position());
  }

  Expression disjunction() {
    Expression first = conjunction();
    if (!stream.atWord("or")) {
      return first;
    }
    List<Expression> operands = new ArrayList<>(List.of(first));
    while (stream.acceptWord("or")) {
      operands.add(conjunction());
    }
    return new Expression.Logical(false, operands, first.position());
  }

  private Expression conjunction() {
    Expression first = inversion();
    if (!stream.atWord("and")) {
      return first;
    }
    List<Expression> operands = new ArrayList<>(List.of(first));
    while (stream.acceptWord("and")) {
      operands.add(inversion());
    }
    return new Expression.Logical(true, operands, first.position());
  }

  private Expression inversion() {
    if (!stream.atWord("not")) {
      return comparison();
    }
    Position position = stream.position(stream.take());
    stream.deeper();
    Expression operand = inversion();
    stream.shallower();
    return new Expression.Unary("not", operand, position);
  }

  private Expression comparison() {
    Expression first = bitwiseOr();
    String operator = comparisonOperator();
    if (operator == null) {
      return first;
    }
    List<Link> links = new ArrayList<>();
    while (operator != null) {
      links.add(new Link(operator, bitwiseOr()));
      operator = comparisonOperator();
    }
    return new Expression.Comparison(first, links, first.position());
  }

  private @Nullable String comparisonOperator() {
    Token token = stream.peek();
    if (token.kind() == Kind.OPERATOR) {
      return switch (token.text()) {
        case "<", ">", "==", "!=", "<=", ">=" -> stream.take().text();
        default -> null;
      };
    }
    if (token.kind() != Kind.NAME) {
      return null;
    }
    if (stream.acceptWord("in")) {
      return "in";
    }
    if (stream.acceptWord("is")) {
      return stream.acceptWord("not") ? "is not" : "is";
    }
    if (stream.atWord("not") && stream.peek(1).isWord("in")) {
      stream.take();
      stream.take();
      return "not in";
    }
    return null;
  }

  /** An expression without comparison, the form that targets of loops have. */
  Expression bitwiseOr() {
    return binary(1);
  }

  private Expression binary(int lowest) {
    Expression left = unary();
    for (int length = 0; ; length++) {
      Token operator = stream.peek();
      int precedence = precedence(operator);
      if (precedence < lowest) {
        return left;
      }
      guardChain(length);
      stream.take();
      Expression right = binary(precedence + 1);
      left = new Expression.Binary(left, operator.text(), right, left.position());
    }
  }

  /** From 1; 0 for what is no binary operator. */
  private static int precedence(Token token) {
    if (token.kind() != Kind.OPERATOR) {
      return 0;
    }
    return switch (token.text()) {
      case "|" -> 1;
      case "^" -> 2;
      case "&" -> 3;
      case "<<", ">>" -> 4;
      case "+", "-" -> PRECEDENCE_OF_SUM;
      case "*", "/", "//", "%", "@" -> 6;
      default -> 0;
    };
  }

  private void guardChain(int length) {
    if (length > LONGEST_CHAIN) {
      throw SyntaxFailure.at(
          stream.peek().start(), "more than " + LONGEST_CHAIN + " operations in a row");
    }
  }

  /** A signed number, a sum of two numbers, a string or a word: what a literal pattern may be. */
  Expression literalOperand() {
    return binary(PRECEDENCE_OF_SUM);
  }

  private Expression unary() {
    Token token = stream.peek();
    if (token.isOperator("-") || token.isOperator("+") || token.isOperator("~")) {
      stream.take();
      stream.deeper();
      Expression operand = unary();
      stream.shallower();
      return new Expression.Unary(token.text(), operand, stream.position(token));
    }
    return power();
  }

  private Expression power() {
    Expression base = awaited();
    if (!stream.accept("**")) {
      return base;
    }
    stream.deeper();
    Expression exponent = unary();
    stream.shallower();
    return new Expression.Binary(base, "**", exponent, base.position());
  }

  private Expression awaited() {
    if (stream.atWord("await")) {
      Position position = stream.position(stream.take());
      return new Expression.Await(primary(), position);
    }
    return primary();
  }

  private Expression primary() {
    Expression result = atom();
    for (int length = 0; ; length++) {
      guardChain(length);
      if (stream.accept(".")) {
        Token name = stream.identifier();
        result = new Expression.Attribute(result, name.text(), result.position());
      } else if (stream.at("(")) {
        stream.take();
        result = new Expression.Call(result, arguments(), result.position());
      } else if (stream.accept("[")) {
        Expression index = subscripts();
        stream.expect("]");
        result = new Expression.Subscript(result, index, result.position());
      } else {
        return result;
      }
    }
  }

  /** The arguments of a call or class header whose opening bracket is taken. */
  List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>();
    while (!stream.at(")")) {
      arguments.add(argument());
      if (!stream.accept(",")) {
        break;
      }
    }
    stream.expect(")");
    return arguments;
  }

  private Argument argument() {
    if (stream.accept("*")) {
      return new Argument(Passing.STAR, null, expression());
    }
    if (stream.accept("**")) {
      return new Argument(Passing.DOUBLE_STAR, null, expression());
    }
    if (isFollowedBy("=")) {
      Token name = stream.take();
      stream.take();
      return new Argument(Passing.KEYWORD, name.text(), expression());
    }
    Position position = stream.position(stream.peek());
    Expression value = namedExpression();
    if (stream.atAnyWord("for", "async")) {
      value =
          new Expression.Comprehension(
              Expression.Makes.GENERATOR, value, null, generators(), position);
    }
    return new Argument(Passing.POSITIONAL, null, value);
  }

  private Expression subscripts() {
    Position position = stream.position(stream.peek());
    Expression first = subscript();
    if (!stream.at(",")) {
      return first;
    }
    List<Expression> items = new ArrayList<>(List.of(first));
    while (stream.accept(",") && !stream.at("]")) {
      items.add(subscript());
    }
    return new Expression.Display(Shape.TUPLE, items, position);
  }

  private Expression subscript() {
    Position position = stream.position(stream.peek());
    Expression lower = stream.at(":") ? null : starExpression();
    if (!stream.accept(":")) {
      return lower == null ? expression() : lower;
    }
    Expression upper = atSliceEnd() ? null : expression();
    Expression step = stream.accept(":") && !atSliceEnd() ? expression() : null;
    return new Expression.Slice(lower, upper, step, position);
  }

  private boolean atSliceEnd() {
    return stream.at(":") || stream.at("]") || stream.at(",");
  }

  private Expression atom() {
    Token token = stream.peek();
    return switch (token.kind()) {
      case STRING -> StringLiterals.read(stream);
      case NUMBER -> Numbers.read(stream.take(), stream.position(token));
      case NAME -> name();
      case OPERATOR -> bracketed();
      default -> throw stream.unexpected("an expression");
    };
  }

  private Expression name() {
    Token token = stream.peek();
    Word word = constant(token);
    if (word != null) {
      return new Expression.Constant(word, stream.position(stream.take()));
    }
    return new Expression.Name(stream.identifier().text(), stream.position(token));
  }

  private static @Nullable Word constant(Token token) {
    return switch (token.text()) {
      case "None" -> Word.NONE;
      case "True" -> Word.TRUE;
      case "False" -> Word.FALSE;
      default -> null;
    };
  }

  private Expression bracketed() {
    Token token = stream.peek();
    return switch (token.text()) {
      case "(" -> DisplayParser.parenthesized(this, stream);
      case "[" -> DisplayParser.list(this, stream);
      case "{" -> DisplayParser.braces(this, stream);
      case "..." -> new Expression.Constant(Word.ELLIPSIS, stream.position(stream.take()));
      default -> throw stream.unexpected("an expression");
    };
  }

  /** The {@code for … in … if …} parts of a comprehension. */
  List<Expression.Generator> generators() {
    List<Expression.Generator> generators = new ArrayList<>();
    while (stream.atAnyWord("for", "async")) {
      stream.acceptWord("async");
      stream.expectWord("for");
      Expression target = targets();
      stream.expectWord("in");
      Expression iterable = disjunction();
      List<Expression> conditions = new ArrayList<>();
      while (stream.acceptWord("if")) {
        conditions.add(conditionOfComprehension());
      }
      generators.add(new Expression.Generator(target, iterable, conditions));
    }
    return generators;
  }

  private Expression conditionOfComprehension() {
    if (isFollowedBy(":=")) {
      return namedExpression();
    }
    return disjunction();
  }

  /** The targets of a loop. */
  Expression targets() {
    Position position = stream.position(stream.peek());
    Expression first = target();
    if (!stream.at(",")) {
      return first;
    }
    List<Expression> items = new ArrayList<>(List.of(first));
    while (stream.accept(",") && !stream.atWord("in")) {
      items.add(target());
    }
    return new Expression.Display(Shape.TUPLE, items, position);
  }

  private Expression target() {
    if (stream.at("*")) {
      Position position = stream.position(stream.take());
      return new Expression.Starred(bitwiseOr(), position);
    }
    return bitwiseOr();
  }

  private Expression lambda() {
    Position position = stream.position(stream.take());
    Parameters parameters = new ParameterParser(this, stream).upTo(":", false);
    stream.expect(":");
    return new Expression.Lambda(parameters, expression(), position);
  }

  Expression yieldExpression() {
    yields = true;
    Position position = stream.position(stream.take());
    if (stream.acceptWord("from")) {
      return new Expression.Yield(expression(), true, position);
    }
    Expression value = startsExpression() ? starExpressions() : null;
    return new Expression.Yield(value, false, position);
  }

  /** Whether an item may follow a comma. */
  boolean startsExpression() {
    Token token = stream.peek();
    return switch (token.kind()) {
      case STRING, NUMBER -> true;
      case NAME ->
          stream.atIdentifier()
              || Set.of("None", "True", "False", "not", "lambda", "await", "yield")
                  .contains(token.text());
      case OPERATOR -> Set.of("(", "[", "{", "-", "+", "~", "...", "*").contains(token.text());
      default -> false;
    };
  }
}
