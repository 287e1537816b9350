package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a statement ended.
 *
 * @param kind how; {@link Kind#PARTIAL} if it left the block on one side of an undecided branch
 *     only
 * @param result what was returned, on the sides that return
 * @param left for a partial end: how the sides ended that left
 * @param because for a partial end: what decides
 */
record Flow(Kind kind, @Nullable Traced result, Set<Kind> left, @Nullable Unknown because) {

  static final Flow NEXT = new Flow(Kind.NEXT, null, Set.of(), null);
  static final Flow BREAK = new Flow(Kind.BREAK, null, Set.of(), null);
  static final Flow CONTINUE = new Flow(Kind.CONTINUE, null, Set.of(), null);

  enum Kind {
    NEXT,
    BREAK,
    CONTINUE,
    RETURN,
    PARTIAL
  }

  static Flow returning(Traced result) {
    return new Flow(Kind.RETURN, result, Set.of(), null);
  }

  static Flow partial(Set<Kind> left, @Nullable Traced result, Unknown because) {
    return new Flow(Kind.PARTIAL, result, EnumSet.copyOf(left), because);
  }

  boolean goesOn() {
    return kind == Kind.NEXT;
  }

  /** The ways in which this end, or a side of it, leaves the block. */
  Set<Kind> leaves() {
    return kind == Kind.PARTIAL ? left : kind == Kind.NEXT ? Set.of() : Set.of(kind);
  }

  Traced resultOrNone() {
    return result == null ? Traced.NONE : result;
  }

  Unknown why() {
    if (because == null) {
      throw new IllegalStateException("only a partial end has a reason");
    }
    return because;
  }
}
