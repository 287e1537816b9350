package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Journal;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs both sides of a branch that cannot be decided and joins what they do. */
final class Branching {

  private final Interpreter interpreter;

  Branching(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private record Side(@Nullable Flow flow, @Nullable Raised raised, Journal.Effects effects) {}

  /** Both sides; one that raises is left out if the other does not. */
  Flow both(Unknown why, Supplier<Flow> one, Supplier<Flow> other) {
    Side first = run(one);
    Side second = run(other);
    if (first.flow() == null && second.flow() == null && first.raised() != null) {
      throw first.raised();
    }
    if (first.flow() == null) {
      return alone(second);
    }
    if (second.flow() == null) {
      return alone(first);
    }
    interpreter.journal().join(first.effects(), second.effects(), why);
    return join(first.flow(), second.flow(), why);
  }

  private Flow alone(Side side) {
    interpreter.journal().redo(side.effects());
    return side.flow() == null ? Flow.NEXT : side.flow();
  }

  private Side run(Supplier<Flow> side) {
    Journal journal = interpreter.journal();
    journal.begin();
    Flow flow = null;
    Raised raised = null;
    boolean done = false;
    try {
      flow = side.get();
      done = true;
    } catch (Raised e) {
      raised = e;
      done = true;
    } finally {
      if (!done) {
        journal.takeBack();
      }
    }
    return new Side(flow, raised, journal.takeBack());
  }

  /** The end of a statement whose sides ended in two ways. */
  static Flow join(Flow one, Flow other, Unknown why) {
    if (one.kind() == other.kind() && one.kind() != Flow.Kind.PARTIAL) {
      return one.kind() == Flow.Kind.RETURN
          ? Flow.returning(Merging.join(one.resultOrNone(), other.resultOrNone(), why))
          : one;
    }
    Set<Flow.Kind> left = EnumSet.noneOf(Flow.Kind.class);
    left.addAll(one.leaves());
    left.addAll(other.leaves());
    return Flow.partial(left, results(one, other, why), why);
  }

  private static @Nullable Traced results(Flow one, Flow other, Unknown why) {
    if (one.result() == null) {
      return other.result();
    }
    return other.result() == null ? one.result() : Merging.join(one.result(), other.result(), why);
  }

  /** What follows a partial end runs on the side that stayed only. */
  Flow rest(Flow partial, Supplier<Flow> rest) {
    Flow[] end = {Flow.NEXT};
    both(
        partial.why(),
        () -> {
          end[0] = rest.get();
          return Flow.NEXT;
        },
        () -> Flow.NEXT);
    Flow after = end[0];
    Traced result = results(partial, after, partial.why());
    Set<Flow.Kind> returns = Set.of(Flow.Kind.RETURN);
    if (after.kind() == Flow.Kind.RETURN && partial.left().equals(returns)) {
      return Flow.returning(result == null ? Traced.NONE : result);
    }
    Set<Flow.Kind> left = EnumSet.copyOf(partial.left());
    left.addAll(after.leaves());
    return Flow.partial(left, result, partial.why());
  }
}
