package dev.seaworthy.readers.java.syntax;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.java.syntax.Expression.Call;
import dev.seaworthy.readers.java.syntax.Expression.Items;
import dev.seaworthy.readers.java.syntax.Expression.Joined;
import dev.seaworthy.readers.java.syntax.Expression.Lambda;
import dev.seaworthy.readers.java.syntax.Expression.MethodReference;
import dev.seaworthy.readers.java.syntax.Expression.Name;
import dev.seaworthy.readers.java.syntax.Expression.New;
import dev.seaworthy.readers.java.syntax.Expression.Other;
import dev.seaworthy.readers.java.syntax.Expression.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads expressions and statements out of a range of tokens. What it does not know becomes {@link
 * Other}, and the reading goes on behind it. Used once for each range, by one thread.
 */
final class Parser {
  /** Deeper nesting is not followed. */
  private static final int DEEPEST = 120;

  private final Tokens tokens;
  private int at;
  private int depth;

  Parser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The statements between two indices. */
  List<Statement> statements(int from, int end) {
    List<Statement> statements = new ArrayList<>();
    if (depth >= DEEPEST) {
      return statements;
    }
    depth++;
    at = from;
    while (at < end) {
      int before = at;
      statement(end, statements);
      at = Math.max(at, before + 1);
    }
    depth--;
    return statements;
  }

  /** The expression that begins at an index; {@link #end()} is behind it. */
  Expression expression(int from, int end) {
    at = from;
    return expression(end);
  }

  /** The index behind what was read last. */
  int end() {
    return at;
  }

  /** The arguments of a call whose opening bracket stands at an index. */
  List<Expression> arguments(int opening, int end) {
    int closing = Math.min(tokens.closing(opening), end);
    List<Expression> arguments = new ArrayList<>();
    at = opening + 1;
    while (at < closing) {
      arguments.add(expression(closing));
      at = tokens.find(at, closing, ",") + 1;
    }
    at = Math.min(closing + 1, end);
    return arguments;
  }

  private void statement(int end, List<Statement> to) {
    Token first = tokens.at(at);
    switch (first.kind() == Token.Kind.TEXT ? "" : first.text()) {
      case ";" -> at++;
      case "{" -> block(end, to);
      case "try" -> attempt(end, to);
      case "do", "else", "finally" -> branch(at + 1, end, to);
      case "if", "while", "for", "switch", "catch", "synchronized" -> {
        int body = tokens.is(at + 1, "(") ? tokens.beyond(at + 1) : at + 1;
        branch(body, end, to);
      }
      case "case", "default" -> at = tokens.find(at, end, ":", "->") + 1;
      case "return" -> {
        if (tokens.is(at + 1, ";")) {
          at += 2;
        } else {
          to.add(new Statement.Return(expression(at + 1, end)));
          at = tokens.find(at, end, ";") + 1;
        }
      }
      case "throw", "break", "continue", "yield", "assert", "class", "interface", "enum" ->
          at = tokens.find(at, end, ";", "}") + 1;
      default -> plain(end, to);
    }
  }

  private void block(int end, List<Statement> to) {
    int closing = Math.min(tokens.closing(at), end);
    to.addAll(statements(at + 1, closing));
    at = closing + 1;
  }

  /** What is tried is carried out. */
  private void attempt(int end, List<Statement> to) {
    at = tokens.is(at + 1, "(") ? tokens.beyond(at + 1) : at + 1;
    if (tokens.is(at, "{")) {
      block(end, to);
    }
  }

  private void branch(int body, int end, List<Statement> to) {
    at = body;
    List<Statement> inner = new ArrayList<>();
    if (depth < DEEPEST && at < end) {
      depth++;
      statement(end, inner);
      depth--;
    }
    if (!inner.isEmpty()) {
      to.add(new Statement.Perhaps(inner));
    }
  }

  private void plain(int end, List<Statement> to) {
    int stop = tokens.find(at, end, ";");
    int equals = tokens.find(at, stop, "=", "->");
    boolean assigns =
        equals > at && equals < stop && tokens.is(equals, "=") && tokens.at(equals - 1).isWord();
    if (assigns) {
      String name = tokens.at(equals - 1).text();
      to.add(new Statement.Assign(name, expression(equals + 1, stop)));
    } else {
      to.add(new Statement.Act(expression(at, stop)));
    }
    at = stop + 1;
  }

  private Expression expression(int end) {
    Place place = tokens.place(at);
    if (depth >= DEEPEST || at >= end) {
      at = end;
      return new Other(List.of(), place);
    }
    depth++;
    Expression first = postfix(primary(end), end);
    Expression whole = tokens.is(at, "+") && at < end ? joined(first, end) : first;
    if (at < end && isOperator(tokens.at(at))) {
      whole = operators(whole, end);
    }
    depth--;
    return whole;
  }

  private Expression joined(Expression first, int end) {
    List<Expression> parts = new ArrayList<>(List.of(first));
    while (at < end && tokens.is(at, "+")) {
      at++;
      parts.add(postfix(primary(end), end));
    }
    return new Joined(parts, first.place());
  }

  private static boolean isOperator(Token token) {
    return token.kind() == Token.Kind.SIGN
        && !token.is(",")
        && !token.is(";")
        && !token.is(")")
        && !token.is("}")
        && !token.is("]");
  }

  /** Conditions, comparisons, sums: their parts, without what they mean. */
  private Expression operators(Expression first, int end) {
    List<Expression> parts = new ArrayList<>(List.of(first));
    while (at < end && isOperator(tokens.at(at))) {
      at++;
      if (at < end && !isOperator(tokens.at(at))) {
        parts.add(postfix(primary(end), end));
      }
    }
    return new Other(parts, first.place());
  }

  private Expression primary(int end) {
    Token token = tokens.at(at);
    Place place = tokens.place(at);
    return switch (token.kind()) {
      case TEXT -> {
        at++;
        yield new Text(token.text(), place);
      }
      case NUMBER -> {
        at++;
        yield new Expression.Numeral(token.text(), place);
      }
      case WORD -> word(token, place, end);
      case SIGN -> sign(token, place, end);
    };
  }

  private Expression word(Token token, Place place, int end) {
    if (tokens.is(at + 1, "->")) {
      return lambda(List.of(token.text()), at + 2, place, end);
    }
    if (token.is("new")) {
      return made(end);
    }
    at++;
    if (tokens.is(at, "(") && at < end) {
      return new Call(Optional.empty(), token.text(), arguments(at, end), place);
    }
    return new Name(token.text(), place);
  }

  private Expression sign(Token token, Place place, int end) {
    if (token.is("(")) {
      return bracketed(place, end);
    }
    if (token.is("{")) {
      return new Items(arguments(at, end), place);
    }
    if (token.is("@")) {
      at++;
      return annotation(place, end);
    }
    at++;
    return at < end && depth < DEEPEST ? unary(place, end) : new Other(List.of(), place);
  }

  private Expression unary(Place place, int end) {
    depth++;
    Expression inner = postfix(primary(end), end);
    depth--;
    return new Other(List.of(inner), place);
  }

  /** An annotation inside of another one, as a new object of its type. */
  private Expression annotation(Place place, int end) {
    String type = tokens.at(at).text();
    at++;
    while (at < end && tokens.is(at, ".") && tokens.at(at + 1).isWord()) {
      type = tokens.at(at + 1).text();
      at += 2;
    }
    List<Expression> arguments =
        at < end && tokens.is(at, "(") ? arguments(at, end) : List.<Expression>of();
    return new New(type, arguments, place);
  }

  private Expression bracketed(Place place, int end) {
    int closing = Math.min(tokens.closing(at), end);
    if (tokens.is(closing + 1, "->")) {
      return lambda(parameters(at + 1, closing), closing + 2, place, end);
    }
    Expression inner = expression(at + 1, closing);
    at = closing + 1;
    return at < end && isCastBefore(tokens.at(at)) && inner instanceof Name
        ? postfix(primary(end), end)
        : inner;
  }

  private static boolean isCastBefore(Token token) {
    return token.kind() == Token.Kind.TEXT || token.isWord() || token.is("(");
  }

  private List<String> parameters(int from, int end) {
    List<String> names = new ArrayList<>();
    int index = from;
    while (index < end) {
      int comma = tokens.find(index, end, ",");
      if (tokens.at(comma - 1).isWord()) {
        names.add(tokens.at(comma - 1).text());
      }
      index = comma + 1;
    }
    return names;
  }

  private Expression lambda(List<String> parameters, int body, Place place, int end) {
    at = body;
    if (tokens.is(at, "{") && at < end) {
      int closing = Math.min(tokens.closing(at), end);
      List<Statement> statements = statements(at + 1, closing);
      at = closing + 1;
      return new Lambda(parameters, statements, place);
    }
    return new Lambda(parameters, List.of(new Statement.Return(expression(end))), place);
  }

  private Expression made(int end) {
    at++;
    Place place = tokens.place(at);
    String type = "";
    while (at < end && tokens.at(at).isWord()) {
      type = tokens.at(at).text();
      at = tokens.beyondGenerics(at + 1, end);
      if (!tokens.is(at, ".")) {
        break;
      }
      at++;
    }
    while (at < end && tokens.is(at, "[")) {
      at = tokens.beyond(at);
    }
    List<Expression> arguments =
        at < end && (tokens.is(at, "(") || tokens.is(at, "{"))
            ? arguments(at, end)
            : List.<Expression>of();
    boolean array = tokens.is(at - 1, "}");
    if (at < end && tokens.is(at, "{")) {
      at = tokens.beyond(at);
    }
    return array ? new Items(arguments, place) : new New(type, arguments, place);
  }

  private Expression postfix(Expression start, int end) {
    Expression whole = start;
    while (at < end) {
      if (tokens.is(at, ".")) {
        at = tokens.beyondGenerics(at + 1, end);
        whole = member(whole, end);
      } else if (tokens.is(at, "::")) {
        whole = new MethodReference(name(whole), tokens.at(at + 1).text(), whole.place());
        at += 2;
      } else if (tokens.is(at, "[")) {
        at = tokens.beyond(at);
        whole = new Other(List.of(whole), whole.place());
      } else if (tokens.is(at, "<") && tokens.beyondGenerics(at, end) > at) {
        int behind = tokens.beyondGenerics(at, end);
        if (!tokens.is(behind, "::")) {
          return whole;
        }
        at = behind;
      } else {
        return whole;
      }
    }
    return whole;
  }

  private Expression member(Expression on, int end) {
    Token token = tokens.at(at);
    Place place = tokens.place(at);
    at++;
    if (at < end && tokens.is(at, "(")) {
      return new Call(Optional.of(on), token.text(), arguments(at, end), place);
    }
    return on instanceof Name name
        ? new Name(name.text() + "." + token.text(), name.place())
        : new Other(List.of(on), on.place());
  }

  private static String name(Expression expression) {
    return expression instanceof Name name ? name.text() : "";
  }
}
