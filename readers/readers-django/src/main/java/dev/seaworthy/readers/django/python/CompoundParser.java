package dev.seaworthy.readers.django.python;

import dev.seaworthy.readers.django.python.Expression.Argument;
import dev.seaworthy.readers.django.python.Statement.Case;
import dev.seaworthy.readers.django.python.Statement.Context;
import dev.seaworthy.readers.django.python.Statement.Handler;
import dev.seaworthy.readers.django.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the statements that hold blocks, after the language reference, section 8. */
final class CompoundParser {

  private final TokenStream stream;
  private final ExpressionParser expressions;
  private final StatementParser statements;

  CompoundParser(TokenStream stream, ExpressionParser expressions, StatementParser statements) {
    this.stream = stream;
    this.expressions = expressions;
    this.statements = statements;
  }

  /** The compound statement that starts here, or none if a simple one does. */
  @Nullable Statement next() {
    Token token = stream.peek();
    if (token.isOperator("@")) {
      return decorated();
    }
    if (token.kind() != Kind.NAME) {
      return null;
    }
    Position position = stream.position(token);
    return switch (token.text()) {
      case "if" -> branch();
      case "while" -> whileLoop(position);
      case "for" -> forLoop(position);
      case "try" -> attempt(position);
      case "with" -> with(position);
      case "def", "class" -> definition(List.of());
      case "async" -> asynchronous(position);
      case "match" -> match(position);
      default -> null;
    };
  }

  private List<Statement> block() {
    stream.expect(":");
    if (!stream.accept(Kind.NEWLINE)) {
      return statements.line();
    }
    if (!stream.accept(Kind.INDENT)) {
      throw stream.unexpected("an indented block");
    }
    List<Statement> body = new ArrayList<>();
    while (!stream.accept(Kind.DEDENT)) {
      body.addAll(statements.next());
    }
    return body;
  }

  /** An if with its elifs, read in a loop so that a long chain does not nest calls. */
  private Statement branch() {
    record Arm(Expression test, List<Statement> body, Position position) {}
    List<Arm> arms = new ArrayList<>();
    while (arms.isEmpty() || stream.atWord("elif")) {
      Position position = stream.position(stream.take());
      Expression test = expressions.namedExpression();
      arms.add(new Arm(test, block(), position));
      if (arms.size() > 500) {
        throw stream.unexpected("fewer than 500 elif");
      }
    }
    List<Statement> otherwise = elseBlock();
    for (int i = arms.size() - 1; i > 0; i--) {
      Arm arm = arms.get(i);
      otherwise = List.of(new Statement.If(arm.test(), arm.body(), otherwise, arm.position()));
    }
    Arm first = arms.get(0);
    return new Statement.If(first.test(), first.body(), otherwise, first.position());
  }

  private List<Statement> elseBlock() {
    return stream.acceptWord("else") ? block() : List.of();
  }

  private Statement whileLoop(Position position) {
    stream.take();
    Expression test = expressions.namedExpression();
    List<Statement> body = block();
    return new Statement.While(test, body, elseBlock(), position);
  }

  private Statement forLoop(Position position) {
    stream.expectWord("for");
    Expression target = expressions.targets();
    stream.expectWord("in");
    Expression iterable = expressions.starExpressions();
    List<Statement> body = block();
    return new Statement.For(target, iterable, body, elseBlock(), position);
  }

  private Statement attempt(Position position) {
    stream.take();
    List<Statement> body = block();
    List<Handler> handlers = new ArrayList<>();
    while (stream.acceptWord("except")) {
      stream.accept("*");
      handlers.add(handler());
    }
    List<Statement> otherwise = elseBlock();
    List<Statement> last = stream.acceptWord("finally") ? block() : List.of();
    if (handlers.isEmpty() && last.isEmpty()) {
      throw stream.unexpected("except or finally");
    }
    return new Statement.Try(body, handlers, otherwise, last, position);
  }

  /** After {@code except}; types without brackets are the form of Python 3.14 (PEP 758). */
  private Handler handler() {
    Expression type = stream.at(":") ? null : expressions.starExpressions();
    String name = stream.acceptWord("as") ? stream.identifier().text() : null;
    return new Handler(type, name, block());
  }

  private Statement with(Position position) {
    stream.expectWord("with");
    List<Context> contexts = null;
    if (stream.at("(")) {
      TokenStream.Mark mark = stream.mark();
      contexts = bracketedContexts();
      if (contexts == null) {
        stream.reset(mark);
      }
    }
    if (contexts == null) {
      contexts = contexts();
    }
    return new Statement.With(contexts, block(), position);
  }

  private @Nullable List<Context> bracketedContexts() {
    try {
      stream.take();
      List<Context> contexts = new ArrayList<>();
      while (!stream.at(")")) {
        contexts.add(context());
        if (!stream.accept(",")) {
          break;
        }
      }
      stream.expect(")");
      return stream.at(":") ? contexts : null;
    } catch (SyntaxFailure e) {
      return null;
    }
  }

  private List<Context> contexts() {
    List<Context> contexts = new ArrayList<>();
    do {
      contexts.add(context());
    } while (stream.accept(","));
    return contexts;
  }

  private Context context() {
    Expression value = expressions.expression();
    return new Context(value, stream.acceptWord("as") ? expressions.bitwiseOr() : null);
  }

  private Statement decorated() {
    List<Expression> decorators = new ArrayList<>();
    while (stream.accept("@")) {
      decorators.add(expressions.namedExpression());
      stream.expect(Kind.NEWLINE, "the end of the line");
    }
    return definition(decorators);
  }

  private Statement asynchronous(Position position) {
    if (stream.peek(1).isWord("def")) {
      return definition(List.of());
    }
    stream.take();
    if (stream.atWord("for")) {
      return forLoop(position);
    }
    return with(position);
  }

  private Statement definition(List<Expression> decorators) {
    Position position = stream.position(stream.peek());
    boolean asynchronous = stream.acceptWord("async");
    if (stream.acceptWord("class")) {
      return classDefinition(decorators, position);
    }
    stream.expectWord("def");
    String name = stream.identifier().text();
    skipTypeParameters();
    stream.expect("(");
    Parameters parameters = new ParameterParser(expressions, stream).upTo(")", true);
    stream.expect(")");
    if (stream.accept("->")) {
      expressions.expression();
    }
    boolean outer = expressions.startFunction();
    List<Statement> body = block();
    boolean generator = expressions.endFunction(outer);
    return new Statement.Function(
        name, parameters, body, decorators, asynchronous, generator, position);
  }

  private Statement classDefinition(List<Expression> decorators, Position position) {
    String name = stream.identifier().text();
    skipTypeParameters();
    List<Argument> arguments = stream.accept("(") ? expressions.arguments() : List.of();
    return new Statement.ClassDefinition(name, arguments, block(), decorators, position);
  }

  /** Type parameters (PEP 695) bind no value that a program could see. */
  void skipTypeParameters() {
    if (!stream.at("[")) {
      return;
    }
    int nested = 0;
    do {
      Token token = stream.take();
      if (token.kind() == Kind.END) {
        throw stream.unexpected("']'");
      }
      if (token.isOperator("[")) {
        nested++;
      } else if (token.isOperator("]")) {
        nested--;
      }
    } while (nested > 0);
  }

  /** {@code match} is a word like any other unless a block of cases follows. */
  private @Nullable Statement match(Position position) {
    TokenStream.Mark mark = stream.mark();
    Expression subject = matchSubject();
    if (subject == null) {
      stream.reset(mark);
      return null;
    }
    List<Case> cases = new ArrayList<>();
    PatternParser patterns = new PatternParser(expressions, stream);
    while (!stream.accept(Kind.DEDENT)) {
      stream.expectWord("case");
      Pattern pattern = patterns.open();
      Expression guard = stream.acceptWord("if") ? expressions.namedExpression() : null;
      cases.add(new Case(pattern, guard, block()));
    }
    return new Statement.Match(subject, cases, position);
  }

  private @Nullable Expression matchSubject() {
    try {
      stream.take();
      Expression subject = expressions.starExpressions();
      boolean opens =
          stream.accept(":")
              && stream.accept(Kind.NEWLINE)
              && stream.accept(Kind.INDENT)
              && stream.atWord("case");
      return opens ? subject : null;
    } catch (SyntaxFailure e) {
      return null;
    }
  }
}
