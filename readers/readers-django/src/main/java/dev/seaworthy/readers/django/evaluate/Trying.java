package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Statement;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs {@code try} statements. */
final class Trying {

  private final Interpreter interpreter;
  private final Statements statements;
  private final Expressions expressions;
  private final Scope scope;

  Trying(Interpreter interpreter, Statements statements, Expressions expressions, Scope scope) {
    this.interpreter = interpreter;
    this.statements = statements;
    this.expressions = expressions;
    this.scope = scope;
  }

  Flow run(Statement.Try node) {
    Flow flow;
    try {
      flow = guarded(node);
    } catch (Raised e) {
      if (!node.last().isEmpty() && !statements.block(node.last()).goesOn()) {
        return Flow.NEXT;
      }
      throw e;
    }
    if (node.last().isEmpty()) {
      return flow;
    }
    Flow last = statements.block(node.last());
    return last.goesOn() ? flow : last;
  }

  private Flow guarded(Statement.Try node) {
    int before = interpreter.handlers();
    interpreter.handlers(before + (node.handlers().isEmpty() ? 0 : 1));
    Flow flow;
    try {
      flow = statements.block(node.body());
    } catch (Raised e) {
      interpreter.handlers(before);
      return handled(node, e);
    } finally {
      interpreter.handlers(before);
    }
    if (!flow.goesOn() || node.otherwise().isEmpty()) {
      return flow;
    }
    return statements.block(node.otherwise());
  }

  private Flow handled(Statement.Try node, Raised error) {
    Optional<Statement.Handler> handler =
        node.handlers().stream().filter(each -> catches(each, error)).findFirst();
    if (handler.isEmpty()) {
      throw error;
    }
    String name = handler.get().name();
    if (name != null) {
      scope.names().put(name, Traced.of(error.error()));
    }
    Trace before = interpreter.control(interpreter.control().and(error.missing()));
    Raised outer = interpreter.handle(error);
    try {
      Flow flow = statements.block(handler.get().body());
      differ(node, error);
      return flow;
    } finally {
      interpreter.handle(outer);
      interpreter.control(before);
    }
  }

  /** What the guarded statements would have set depends on what was missing. */
  private void differ(Statement.Try node, Raised error) {
    if (error.missing().replaceable()) {
      Set<String> names = Assigned.in(node.body());
      names.remove("*");
      names.forEach(each -> scope.target(each).wouldDiffer(each, error.missing()));
    }
  }

  private boolean catches(Statement.Handler handler, Raised error) {
    return handler.type() == null || matches(expressions.evaluate(handler.type()), error);
  }

  private static boolean matches(@Nullable Traced type, Raised error) {
    if (type == null) {
      return true;
    }
    if (type.object() instanceof Unknown) {
      return true; // the program was written for an exception that this line raises
    }
    if (type.object() instanceof ClassObject caught) {
      return error.error().type().is(caught) || error.error().type().is(caught.name());
    }
    return type.object() instanceof Items types
        && types.items().stream().anyMatch(each -> matches(each, error));
  }
}
