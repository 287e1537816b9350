package dev.seaworthy.readers.django.python;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the Python grammar, after the language reference, sections 7 and 8. Nodes are
 * immutable and know where they start.
 */
public sealed interface Statement {

  /** Where the statement starts. */
  Position position();

  /** Calls the method of the visitor that fits this node. */
  <R> R accept(Visitor<R> visitor);

  /** One method per kind of statement, so that a forgotten kind does not compile. */
  interface Visitor<R> {
    R evaluate(Evaluate node);

    R assign(Assign node);

    R augment(Augment node);

    R annotate(Annotate node);

    R importing(Import node);

    R importFrom(ImportFrom node);

    R branch(If node);

    R whileLoop(While node);

    R forLoop(For node);

    R with(With node);

    R attempt(Try node);

    R raise(Raise node);

    R jump(Jump node);

    R giveBack(Return node);

    R delete(Delete node);

    R scope(Scope node);

    R claim(Assert node);

    R function(Function node);

    R classDefinition(ClassDefinition node);

    R match(Match node);

    R alias(TypeAlias node);

    R broken(Broken node);
  }

  /** The statements that are one word. */
  enum Leap {
    PASS,
    BREAK,
    CONTINUE
  }

  /** An expression on its own. */
  record Evaluate(Expression value, Position position) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.evaluate(this);
    }
  }

  /** {@code a = b = value}. */
  record Assign(List<Expression> targets, Expression value, Position position)
      implements Statement {
    /** Copies the targets. */
    public Assign {
      targets = List.copyOf(targets);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.assign(this);
    }
  }

  /** {@code target += value}; the operator without its equals sign. */
  record Augment(Expression target, String operator, Expression value, Position position)
      implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.augment(this);
    }
  }

  /** {@code target: annotation = value}. */
  record Annotate(
      Expression target, Expression annotation, @Nullable Expression value, Position position)
      implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.annotate(this);
    }
  }

  /** A dotted name and what it is bound to. */
  record Alias(String name, @Nullable String as) {}

  /** {@code import a.b as c}. */
  record Import(List<Alias> names, Position position) implements Statement {
    /** Copies the names. */
    public Import {
      names = List.copyOf(names);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.importing(this);
    }
  }

  /**
   * {@code from ..module import a as b}.
   *
   * @param level the number of leading dots
   * @param module the dotted name after them, may be empty
   * @param names what is taken; empty for a star
   */
  record ImportFrom(int level, String module, List<Alias> names, Position position)
      implements Statement {
    /** Copies the names. */
    public ImportFrom {
      names = List.copyOf(names);
    }

    /** Whether everything is taken. */
    public boolean star() {
      return names.isEmpty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.importFrom(this);
    }
  }

  /** {@code if}; an {@code elif} is an If alone in {@code otherwise}. */
  record If(Expression test, List<Statement> body, List<Statement> otherwise, Position position)
      implements Statement {
    /** Copies both bodies. */
    public If {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.branch(this);
    }
  }

  /** {@code while}. */
  record While(Expression test, List<Statement> body, List<Statement> otherwise, Position position)
      implements Statement {
    /** Copies both bodies. */
    public While {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.whileLoop(this);
    }
  }

  /** {@code for}, asynchronous or not. */
  record For(
      Expression target,
      Expression iterable,
      List<Statement> body,
      List<Statement> otherwise,
      Position position)
      implements Statement {
    /** Copies both bodies. */
    public For {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.forLoop(this);
    }
  }

  /** One context of a {@code with}. */
  record Context(Expression value, @Nullable Expression target) {}

  /** {@code with}, asynchronous or not. */
  record With(List<Context> contexts, List<Statement> body, Position position)
      implements Statement {
    /** Copies both lists. */
    public With {
      contexts = List.copyOf(contexts);
      body = List.copyOf(body);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.with(this);
    }
  }

  /** One {@code except}; no type catches everything. */
  record Handler(@Nullable Expression type, @Nullable String name, List<Statement> body) {
    /** Copies the body. */
    public Handler {
      body = List.copyOf(body);
    }
  }

  /** {@code try}. */
  record Try(
      List<Statement> body,
      List<Handler> handlers,
      List<Statement> otherwise,
      List<Statement> last,
      Position position)
      implements Statement {
    /** Copies the lists. */
    public Try {
      body = List.copyOf(body);
      handlers = List.copyOf(handlers);
      otherwise = List.copyOf(otherwise);
      last = List.copyOf(last);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.attempt(this);
    }
  }

  /** {@code raise error from cause}. */
  record Raise(@Nullable Expression error, @Nullable Expression cause, Position position)
      implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.raise(this);
    }
  }

  /** {@code pass}, {@code break} or {@code continue}. */
  record Jump(Leap leap, Position position) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.jump(this);
    }
  }

  /** {@code return}. */
  record Return(@Nullable Expression value, Position position) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.giveBack(this);
    }
  }

  /** {@code del}. */
  record Delete(List<Expression> targets, Position position) implements Statement {
    /** Copies the targets. */
    public Delete {
      targets = List.copyOf(targets);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.delete(this);
    }
  }

  /** {@code global} or {@code nonlocal}. */
  record Scope(boolean global, List<String> names, Position position) implements Statement {
    /** Copies the names. */
    public Scope {
      names = List.copyOf(names);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.scope(this);
    }
  }

  /** {@code assert test, message}. */
  record Assert(Expression test, @Nullable Expression message, Position position)
      implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.claim(this);
    }
  }

  /**
   * {@code def}.
   *
   * @param asynchronous whether it is {@code async def}
   * @param generator whether its body yields
   */
  record Function(
      String name,
      Parameters parameters,
      List<Statement> body,
      List<Expression> decorators,
      boolean asynchronous,
      boolean generator,
      Position position)
      implements Statement {
    /** Copies the lists. */
    public Function {
      body = List.copyOf(body);
      decorators = List.copyOf(decorators);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.function(this);
    }
  }

  /** {@code class}; keywords of the header are among the arguments. */
  record ClassDefinition(
      String name,
      List<Expression.Argument> arguments,
      List<Statement> body,
      List<Expression> decorators,
      Position position)
      implements Statement {
    /** Copies the lists. */
    public ClassDefinition {
      arguments = List.copyOf(arguments);
      body = List.copyOf(body);
      decorators = List.copyOf(decorators);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.classDefinition(this);
    }
  }

  /** One {@code case}. */
  record Case(Pattern pattern, @Nullable Expression guard, List<Statement> body) {
    /** Copies the body. */
    public Case {
      body = List.copyOf(body);
    }
  }

  /** {@code match}. */
  record Match(Expression subject, List<Case> cases, Position position) implements Statement {
    /** Copies the cases. */
    public Match {
      cases = List.copyOf(cases);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.match(this);
    }
  }

  /** {@code type Name = value}. */
  record TypeAlias(String name, Position position) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alias(this);
    }
  }

  /**
   * Source that is no statement.
   *
   * @param problem what was seen, in one line
   * @param at where reading stopped
   * @param lastLine the last line that is lost
   * @param touched the names that the lost source may have bound or changed
   */
  record Broken(String problem, Position at, int lastLine, Set<String> touched, Position position)
      implements Statement {
    /** Copies the names. */
    public Broken {
      touched = Set.copyOf(touched);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.broken(this);
    }
  }
}
