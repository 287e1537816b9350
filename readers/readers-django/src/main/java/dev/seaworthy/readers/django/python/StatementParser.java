package dev.seaworthy.readers.django.python;

import dev.seaworthy.readers.django.python.Statement.Alias;
import dev.seaworthy.readers.django.python.Statement.Leap;
import dev.seaworthy.readers.django.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the statements that fit on a line, and finds out which compound statement starts. */
final class StatementParser {

  private static final Set<String> AUGMENTED =
      Set.of("+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**=");

  private final TokenStream stream;
  private final ExpressionParser expressions;
  private final CompoundParser compounds;

  StatementParser(TokenStream stream) {
    this.stream = stream;
    this.expressions = new ExpressionParser(stream);
    this.compounds = new CompoundParser(stream, expressions, this);
  }

  /** The statement that starts here, or the several that share its line. */
  List<Statement> next() {
    if (stream.at(Kind.INDENT)) {
      throw SyntaxFailure.at(stream.peek().start(), "the line is indented but no block is open");
    }
    Statement compound = compounds.next();
    return compound != null ? List.of(compound) : line();
  }

  /** Simple statements up to the end of the line. */
  List<Statement> line() {
    List<Statement> found = new ArrayList<>();
    do {
      if (stream.at(Kind.NEWLINE)) {
        break;
      }
      found.add(simple());
    } while (stream.accept(";"));
    stream.expect(Kind.NEWLINE, "the end of the line");
    return found;
  }

  private Statement simple() {
    Token token = stream.peek();
    Position position = stream.position(token);
    return switch (token.kind() == Kind.NAME ? token.text() : "") {
      case "pass" -> jump(Leap.PASS, position);
      case "break" -> jump(Leap.BREAK, position);
      case "continue" -> jump(Leap.CONTINUE, position);
      case "import" -> imports(position);
      case "from" -> importFrom(position);
      case "return" -> {
        stream.take();
        yield new Statement.Return(optional(), position);
      }
      case "raise" -> raise(position);
      case "del" -> delete(position);
      case "global", "nonlocal" -> scope(position);
      case "assert" -> claim(position);
      case "type" -> isTypeAlias() ? typeAlias(position) : expression(position);
      default -> expression(position);
    };
  }

  private Statement jump(Leap leap, Position position) {
    stream.take();
    return new Statement.Jump(leap, position);
  }

  private @Nullable Expression optional() {
    return expressions.startsExpression() ? expressions.starExpressions() : null;
  }

  private Statement imports(Position position) {
    stream.take();
    List<Alias> names = new ArrayList<>();
    do {
      names.add(alias(dotted()));
    } while (stream.accept(","));
    return new Statement.Import(names, position);
  }

  private Statement importFrom(Position position) {
    stream.take();
    int level = 0;
    while (stream.at(".") || stream.at("...")) {
      level += stream.take().text().length();
    }
    String module = stream.atWord("import") ? "" : dotted();
    stream.expectWord("import");
    if (stream.accept("*")) {
      return new Statement.ImportFrom(level, module, List.of(), position);
    }
    boolean bracketed = stream.accept("(");
    List<Alias> names = new ArrayList<>();
    do {
      if (bracketed && stream.at(")")) {
        break;
      }
      names.add(alias(stream.identifier().text()));
    } while (stream.accept(","));
    if (bracketed) {
      stream.expect(")");
    }
    if (names.isEmpty()) {
      throw stream.unexpected("a name");
    }
    return new Statement.ImportFrom(level, module, names, position);
  }

  private Alias alias(String name) {
    return new Alias(name, stream.acceptWord("as") ? stream.identifier().text() : null);
  }

  private String dotted() {
    StringBuilder name = new StringBuilder(stream.identifier().text());
    while (stream.accept(".")) {
      name.append('.').append(stream.identifier().text());
    }
    return name.toString();
  }

  private Statement raise(Position position) {
    stream.take();
    Expression error = expressions.startsExpression() ? expressions.expression() : null;
    if (stream.at(",")) {
      throw SyntaxFailure.pythonTwo(
          stream.peek().start(), "raise with a comma belongs to Python 2");
    }
    Expression cause = stream.acceptWord("from") ? expressions.expression() : null;
    return new Statement.Raise(error, cause, position);
  }

  private Statement delete(Position position) {
    stream.take();
    Expression targets = expressions.starExpressions();
    List<Expression> all =
        targets instanceof Expression.Display display ? display.items() : List.of(targets);
    return new Statement.Delete(all, position);
  }

  private Statement scope(Position position) {
    boolean global = stream.take().text().equals("global");
    List<String> names = new ArrayList<>();
    do {
      names.add(stream.identifier().text());
    } while (stream.accept(","));
    return new Statement.Scope(global, names, position);
  }

  private Statement claim(Position position) {
    stream.take();
    Expression test = expressions.expression();
    Expression message = stream.accept(",") ? expressions.expression() : null;
    return new Statement.Assert(test, message, position);
  }

  private boolean isTypeAlias() {
    return stream.peek(1).kind() == Kind.NAME
        && (stream.peek(2).isOperator("=") || stream.peek(2).isOperator("["));
  }

  private Statement typeAlias(Position position) {
    stream.take();
    String name = stream.identifier().text();
    compounds.skipTypeParameters();
    stream.expect("=");
    expressions.expression();
    return new Statement.TypeAlias(name, position);
  }

  private Statement expression(Position position) {
    Token token = stream.peek();
    Expression first = expressions.starExpressions();
    refusePythonTwo(token, first);
    if (stream.at("=")) {
      return assignment(first, position);
    }
    if (stream.at(Kind.OPERATOR) && AUGMENTED.contains(stream.peek().text())) {
      String operator = stream.take().text();
      checkTarget(first, false);
      return new Statement.Augment(
          first, operator.substring(0, operator.length() - 1), value(), position);
    }
    if (stream.accept(":")) {
      checkTarget(first, false);
      Expression annotation = expressions.expression();
      Expression value = stream.accept("=") ? value() : null;
      return new Statement.Annotate(first, annotation, value, position);
    }
    return new Statement.Evaluate(first, position);
  }

  /** {@code print "x"}, {@code print >>f, x} and {@code exec "x"}. */
  private void refusePythonTwo(Token token, Expression first) {
    boolean word = token.isWord("print") || token.isWord("exec");
    boolean alone = first instanceof Expression.Name;
    boolean redirected =
        token.isWord("print")
            && first instanceof Expression.Display display
            && !display.items().isEmpty()
            && display.items().get(0) instanceof Expression.Binary binary
            && binary.operator().equals(">>");
    boolean more = stream.at(Kind.STRING) || stream.at(Kind.NUMBER) || stream.at(Kind.NAME);
    if (word && ((alone && more) || redirected)) {
      throw SyntaxFailure.pythonTwo(
          token.start(), token.text() + " as a statement belongs to Python 2");
    }
  }

  private Statement assignment(Expression first, Position position) {
    List<Expression> targets = new ArrayList<>();
    Expression last = first;
    while (stream.at("=")) {
      checkTarget(last, true);
      stream.take();
      targets.add(last);
      last = value();
    }
    return new Statement.Assign(targets, last, position);
  }

  private Expression value() {
    return expressions.starExpressions();
  }

  private void checkTarget(Expression target, boolean several) {
    boolean fits =
        target instanceof Expression.Name
            || target instanceof Expression.Attribute
            || target instanceof Expression.Subscript;
    if (fits) {
      return;
    }
    if (several && target instanceof Expression.Starred starred) {
      checkTarget(starred.value(), true);
      return;
    }
    if (several
        && target instanceof Expression.Display display
        && display.shape() != Expression.Shape.SET) {
      display.items().forEach(each -> checkTarget(each, true));
      return;
    }
    throw SyntaxFailure.at(stream.peek().start(), "the left side cannot be assigned to");
  }
}
