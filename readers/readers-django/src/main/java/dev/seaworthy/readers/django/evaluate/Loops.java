package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Statement;
import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs loops, each round for real as long as it is known that there is one. */
final class Loops {

  private final Interpreter interpreter;
  private final Branching branching;
  private final Statements statements;
  private final Expressions expressions;
  private @Nullable Flow partial;

  Loops(
      Interpreter interpreter,
      Branching branching,
      Statements statements,
      Expressions expressions) {
    this.interpreter = interpreter;
    this.branching = branching;
    this.statements = statements;
    this.expressions = expressions;
  }

  Flow whileLoop(Statement.While node) {
    for (int round = 0; round < interpreter.limits().rounds(); round++) {
      Traced truth = Truth.of(interpreter, expressions.evaluate(node.test()));
      if (truth.object() == Bool.FALSE) {
        return end(node.otherwise());
      }
      if (truth.object() != Bool.TRUE) {
        Unknown why =
            truth.object() instanceof Choice choice ? choice.why() : (Unknown) truth.object();
        return lost(node.body(), why);
      }
      Flow flow = round(() -> statements.block(node.body()));
      if (flow.kind() == Flow.Kind.BREAK || flow.kind() == Flow.Kind.RETURN) {
        return flow.kind() == Flow.Kind.BREAK ? after() : returned(flow);
      }
    }
    return lost(
        node.body(),
        interpreter.limit("more than " + interpreter.limits().rounds() + " rounds of a loop"));
  }

  Flow forLoop(Statement.For node) {
    Traced source = expressions.evaluate(node.iterable());
    Iteration.Sequence sequence;
    try {
      sequence = Iteration.of(interpreter, source);
    } catch (NotKnown e) {
      expressions.targets().assign(node.target(), Traced.of(e.why()));
      return lost(node.body(), e.why());
    }
    Trace before = interpreter.control(interpreter.control().and(sequence.trace()));
    try {
      return rounds(node, sequence);
    } finally {
      interpreter.control(before);
    }
  }

  private Flow rounds(Statement.For node, Iteration.Sequence sequence) {
    if (sequence.items().isEmpty() && sequence.trace().replaceable()) {
      expressions.targets().wouldDiffer(Assigned.in(node.body()), sequence.trace());
    }
    int round = 0;
    for (Traced item : sequence.items()) {
      if (++round > interpreter.limits().rounds()) {
        return lost(
            node.body(),
            interpreter.limit("more than " + interpreter.limits().rounds() + " rounds of a loop"));
      }
      Supplier<Flow> body =
          () -> {
            expressions.targets().assign(node.target(), Merging.present(item));
            return statements.block(node.body());
          };
      Flow flow =
          item.object() instanceof Perhaps perhaps
              ? branching.both(perhaps.why(), () -> round(body), () -> Flow.NEXT)
              : round(body);
      if (flow.kind() == Flow.Kind.BREAK) {
        return after();
      }
      if (flow.kind() == Flow.Kind.RETURN) {
        return returned(flow);
      }
    }
    if (sequence.open() != null) {
      expressions.targets().assign(node.target(), Traced.of(sequence.open()));
      return lost(node.body(), sequence.open());
    }
    return end(node.otherwise());
  }

  /** One round; once a side has left the loop the round is run for the other side only. */
  private Flow round(Supplier<Flow> body) {
    Flow flow = partial == null ? body.get() : branching.rest(partial, body);
    if (flow.kind() != Flow.Kind.PARTIAL) {
      return flow.kind() == Flow.Kind.CONTINUE ? Flow.NEXT : flow;
    }
    boolean leaves =
        flow.left().contains(Flow.Kind.BREAK) || flow.left().contains(Flow.Kind.RETURN);
    partial = leaves ? flow : null;
    return Flow.NEXT;
  }

  /** The end of a loop that ran out of rounds. */
  private Flow end(List<Statement> otherwise) {
    if (partial == null || otherwise.isEmpty()) {
      Flow last = otherwise.isEmpty() ? Flow.NEXT : statements.block(otherwise);
      return last.goesOn() ? after() : last;
    }
    Flow both = branching.rest(partial, () -> statements.block(otherwise));
    partial = both.kind() == Flow.Kind.PARTIAL ? both : null;
    return both.kind() == Flow.Kind.PARTIAL ? after() : both;
  }

  private Flow returned(Flow flow) {
    return partial == null || partial.result() == null
        ? flow
        : Flow.returning(Merging.join(partial.resultOrNone(), flow.resultOrNone(), partial.why()));
  }

  /** Of a partial end only a return leaves more than the loop. */
  private Flow after() {
    if (partial != null && partial.left().contains(Flow.Kind.RETURN)) {
      return Flow.partial(
          java.util.Set.of(Flow.Kind.RETURN), partial.resultOrNone(), partial.why());
    }
    return Flow.NEXT;
  }

  /** A loop of which the number of rounds is not known: what it changes is not known after it. */
  private Flow lost(List<Statement> body, Unknown why) {
    Flow flow =
        branching.both(
            why,
            () -> {
              Flow once = statements.block(body);
              return once.kind() == Flow.Kind.RETURN || once.kind() == Flow.Kind.PARTIAL
                  ? once
                  : Flow.NEXT;
            },
            () -> Flow.NEXT);
    expressions.targets().lose(Assigned.in(body), why);
    if (flow.kind() == Flow.Kind.PARTIAL && flow.left().contains(Flow.Kind.RETURN)) {
      return flow;
    }
    return after();
  }
}
