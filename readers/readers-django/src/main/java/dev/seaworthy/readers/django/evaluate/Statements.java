package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Expression;
import dev.seaworthy.readers.django.python.Statement;
import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs statements in a scope.
 *
 * <p>Longer than most files: one short method for each kind of statement, which belong together.
 */
final class Statements implements Statement.Visitor<Flow> {

  private final Interpreter interpreter;
  private final Scope scope;
  private final Expressions expressions;
  private final Branching branching;

  Statements(Interpreter interpreter, Scope scope) {
    this.interpreter = interpreter;
    this.scope = scope;
    this.expressions = new Expressions(interpreter, scope);
    this.branching = new Branching(interpreter);
  }

  /** Runs statements in order until one leaves the block. */
  Flow block(List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      Flow flow = run(statements.get(i));
      if (flow.kind() == Flow.Kind.PARTIAL) {
        List<Statement> rest = statements.subList(i + 1, statements.size());
        return rest.isEmpty() ? flow : branching.rest(flow, () -> block(rest));
      }
      if (!flow.goesOn()) {
        return flow;
      }
    }
    return Flow.NEXT;
  }

  private Flow run(Statement statement) {
    interpreter.step();
    Site before = interpreter.at(statement.position());
    Site running =
        scope.kind() == Scope.Kind.CALL ? null : interpreter.journal().running(interpreter.site());
    try {
      interpreter.deeper();
      try {
        return statement.accept(this);
      } finally {
        interpreter.shallower();
      }
    } catch (NotKnown e) {
      if (scope.kind() == Scope.Kind.CALL) {
        throw e;
      }
      expressions.targets().lose(Assigned.in(List.of(statement)), e.why());
      return Flow.NEXT;
    } catch (Raised e) {
      return recovered(statement, e);
    } finally {
      if (scope.kind() != Scope.Kind.CALL) {
        interpreter.journal().running(running);
      }
      interpreter.at(before);
    }
  }

  /**
   * A module that cannot do without something from outside is read on as if it were there: what the
   * statement would have set is unknown.
   */
  private Flow recovered(Statement statement, Raised error) {
    boolean mayBeThere =
        error.missing().replaceable()
            && !interpreter.surroundings().complete()
            && interpreter.handlers() == 0
            && scope.kind() != Scope.Kind.CALL;
    if (!mayBeThere) {
      throw error;
    }
    expressions.targets().lose(Assigned.in(List.of(statement)), Calls.missing(error));
    return Flow.NEXT;
  }

  // Simple statements.

  @Override
  public Flow evaluate(Statement.Evaluate node) {
    expressions.evaluate(node.value());
    return Flow.NEXT;
  }

  @Override
  public Flow assign(Statement.Assign node) {
    Traced value = expressions.evaluate(node.value());
    for (Expression target : node.targets()) {
      if (target instanceof Expression.Name name && Mentions.name(node.value(), name.id())) {
        scope.target(name.id()).amend(name.id(), value.with(interpreter.control()));
      } else {
        expressions.targets().assign(target, value);
      }
    }
    return Flow.NEXT;
  }

  @Override
  public Flow augment(Statement.Augment node) {
    Traced right = expressions.evaluate(node.value());
    expressions.targets().augment(node.target(), node.operator(), right);
    return Flow.NEXT;
  }

  @Override
  public Flow annotate(Statement.Annotate node) {
    if (scope.kind() == Scope.Kind.CLASS && node.target() instanceof Expression.Name name) {
      ClassMaking.declare(interpreter, scope.names(), name.id(), node.annotation());
    }
    if (node.value() != null) {
      expressions.targets().assign(node.target(), expressions.evaluate(node.value()));
    }
    return Flow.NEXT;
  }

  @Override
  public Flow importing(Statement.Import node) {
    for (Statement.Alias alias : node.names()) {
      ModuleObject module = interpreter.importer().module(alias.name());
      String first = alias.name().split("\\.", 2)[0];
      if (alias.as() != null) {
        scope.target(alias.as()).put(alias.as(), Traced.of(module).with(interpreter.control()));
      } else {
        Traced root = Traced.of(interpreter.importer().module(first));
        scope.target(first).put(first, root.with(interpreter.control()));
      }
    }
    return Flow.NEXT;
  }

  @Override
  public Flow importFrom(Statement.ImportFrom node) {
    if (node.module().equals("__future__")) {
      return Flow.NEXT;
    }
    Importer importer = interpreter.importer();
    String dotted = importer.absolute(scope.module(), node.level(), node.module());
    importer.want(dotted, node.names().stream().map(Statement.Alias::name).toList());
    ModuleObject module = importer.module(dotted);
    if (node.star()) {
      importer.takeAll(module, scope.names());
    }
    for (Statement.Alias alias : node.names()) {
      String as = alias.as() == null ? alias.name() : alias.as();
      take(importer, module, alias.name(), as);
    }
    return Flow.NEXT;
  }

  private void take(Importer importer, ModuleObject module, String name, String as) {
    Traced value = importer.take(module, name).with(interpreter.control());
    var binding = module.names().bindings().get(name);
    if (binding != null && scope.kind() == Scope.Kind.MODULE) {
      scope
          .names()
          .adopt(
              as,
              new dev.seaworthy.readers.django.value.Namespace.Binding(value, binding.changes()));
    } else {
      scope.target(as).put(as, value);
    }
  }

  @Override
  public Flow raise(Statement.Raise node) {
    if (node.error() == null) {
      throw interpreter
          .raised()
          .orElseGet(() -> interpreter.raise("RuntimeError", "No active exception to reraise"));
    }
    Traced error = expressions.evaluate(node.error());
    if (error.object() instanceof ClassObject) {
      error = interpreter.call(error);
    }
    Trace missing = interpreter.control();
    if (error.object() instanceof InstanceObject instance) {
      throw new Raised(instance, interpreter.site(), missing);
    }
    InstanceObject unknown =
        interpreter.exceptions().instance(interpreter.exceptionClass("Exception"), List.of(error));
    throw new Raised(unknown, interpreter.site(), missing);
  }

  @Override
  public Flow jump(Statement.Jump node) {
    return switch (node.leap()) {
      case PASS -> Flow.NEXT;
      case BREAK -> Flow.BREAK;
      case CONTINUE -> Flow.CONTINUE;
    };
  }

  @Override
  public Flow giveBack(Statement.Return node) {
    Traced value = node.value() == null ? Traced.NONE : expressions.evaluate(node.value());
    return Flow.returning(value.with(interpreter.control()));
  }

  @Override
  public Flow delete(Statement.Delete node) {
    node.targets().forEach(expressions.targets()::delete);
    return Flow.NEXT;
  }

  @Override
  public Flow scope(Statement.Scope node) {
    scope.declare(node.global(), node.names());
    return Flow.NEXT;
  }

  @Override
  public Flow claim(Statement.Assert node) {
    Traced truth = Truth.of(interpreter, expressions.evaluate(node.test()));
    if (truth.object() != Bool.FALSE) {
      return Flow.NEXT;
    }
    Traced message = node.message() == null ? Traced.of("") : expressions.evaluate(node.message());
    throw interpreter
        .exceptions()
        .raised("AssertionError", message, interpreter.control().and(truth.trace()));
  }

  @Override
  public Flow alias(Statement.TypeAlias node) {
    scope.names().put(node.name(), interpreter.notFollowed(node.name()));
    return Flow.NEXT;
  }

  @Override
  public Flow broken(Statement.Broken node) {
    Site at = new Site(interpreter.site().file(), node.at().line(), node.at().column());
    expressions
        .targets()
        .lose(node.touched(), Unknown.because(Reason.Kind.BROKEN, node.problem(), at));
    return Flow.NEXT;
  }

  // Definitions.

  @Override
  public Flow function(Statement.Function node) {
    Traced made =
        Traced.of(
            new FunctionObject(
                node.name(),
                node.parameters(),
                node.body(),
                scope,
                expressions.defaults(node.parameters()),
                node.generator(),
                node.asynchronous(),
                null));
    scope
        .target(node.name())
        .put(node.name(), decorated(made, node.decorators()).with(interpreter.control()));
    return Flow.NEXT;
  }

  private Traced decorated(Traced made, List<Expression> decorators) {
    Traced result = made;
    for (int i = decorators.size() - 1; i >= 0; i--) {
      Traced decorator = expressions.evaluate(decorators.get(i));
      result = interpreter.call(decorator, result);
    }
    return result;
  }

  @Override
  public Flow classDefinition(Statement.ClassDefinition node) {
    Traced made = new ClassMaking(interpreter, scope, expressions).make(node);
    scope
        .target(node.name())
        .put(node.name(), decorated(made, node.decorators()).with(interpreter.control()));
    return Flow.NEXT;
  }

  // Branches.

  @Override
  public Flow branch(Statement.If node) {
    Traced truth = Truth.of(interpreter, expressions.evaluate(node.test()));
    if (truth.object() instanceof Bool bool) {
      List<Statement> taken = bool.value() ? node.body() : node.otherwise();
      List<Statement> left = bool.value() ? node.otherwise() : node.body();
      return under(truth.trace(), left, () -> block(taken));
    }
    return undecided(truth, () -> block(node.body()), () -> block(node.otherwise()));
  }

  private Flow undecided(Traced truth, Supplier<Flow> one, Supplier<Flow> other) {
    Unknown why = truth.object() instanceof Choice choice ? choice.why() : (Unknown) truth.object();
    Trace before = interpreter.control(interpreter.control().and(truth.trace()));
    try {
      return branching.both(why, one, other);
    } finally {
      interpreter.control(before);
    }
  }

  /** Runs the side that is taken; what the other would have set depends on the condition too. */
  private Flow under(Trace trace, List<Statement> left, Supplier<Flow> taken) {
    if (trace.isEmpty()) {
      return taken.get();
    }
    Trace before = interpreter.control(interpreter.control().and(trace));
    try {
      Flow flow = taken.get();
      if (trace.replaceable()) {
        expressions.targets().wouldDiffer(Assigned.in(left), trace);
      }
      return flow;
    } finally {
      interpreter.control(before);
    }
  }

  @Override
  public Flow match(Statement.Match node) {
    Traced subject = expressions.evaluate(node.subject());
    return cases(subject, node.cases());
  }

  private Flow cases(Traced subject, List<Statement.Case> cases) {
    if (cases.isEmpty()) {
      return Flow.NEXT;
    }
    Statement.Case first = cases.get(0);
    Traced fits = new Matching(interpreter, expressions).fits(first.pattern(), subject);
    if (fits.object() == Bool.TRUE && first.guard() != null) {
      fits = Truth.of(interpreter, expressions.evaluate(first.guard())).with(fits.trace());
    }
    List<Statement.Case> rest = cases.subList(1, cases.size());
    if (fits.object() instanceof Bool bool) {
      return under(
          fits.trace(), List.of(), () -> bool.value() ? block(first.body()) : cases(subject, rest));
    }
    return undecided(fits, () -> block(first.body()), () -> cases(subject, rest));
  }

  // Loops, contexts and exceptions.

  @Override
  public Flow whileLoop(Statement.While node) {
    return new Loops(interpreter, branching, this, expressions).whileLoop(node);
  }

  @Override
  public Flow forLoop(Statement.For node) {
    return new Loops(interpreter, branching, this, expressions).forLoop(node);
  }

  @Override
  public Flow with(Statement.With node) {
    boolean suppresses = false;
    for (Statement.Context context : node.contexts()) {
      Traced manager = expressions.evaluate(context.value());
      suppresses |= manager.object() instanceof Suppressing;
      Traced entered = entered(manager);
      if (context.target() != null) {
        expressions.targets().assign(context.target(), entered);
      }
    }
    if (!suppresses) {
      return block(node.body());
    }
    Statement.Handler ignore = new Statement.Handler(null, null, List.of());
    return attempt(
        new Statement.Try(node.body(), List.of(ignore), List.of(), List.of(), node.position()));
  }

  private Traced entered(Traced manager) {
    if (manager.object() instanceof InstanceObject instance
        && instance.type().find("__enter__").isPresent()) {
      return interpreter.call(interpreter.attribute(manager, "__enter__"));
    }
    if (manager.object() instanceof NativeObject known) {
      return known.attribute(interpreter, "__enter__").map(interpreter::call).orElse(manager);
    }
    return manager.isUnknown() ? manager : interpreter.notFollowed("a context manager");
  }

  @Override
  public Flow attempt(Statement.Try node) {
    return new Trying(interpreter, this, expressions, scope).run(node);
  }
}
