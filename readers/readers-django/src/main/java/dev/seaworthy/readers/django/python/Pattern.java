package dev.seaworthy.readers.django.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern of a {@code match} statement, after the language reference, section 8.6.4. */
public sealed interface Pattern {

  /** A literal or a dotted name, compared with the subject. */
  record Value(Expression expression) implements Pattern {}

  /** A name that takes the subject; none is the wildcard {@code _}. */
  record Capture(@Nullable String name) implements Pattern {}

  /** Alternatives. */
  record Either(List<Pattern> alternatives) implements Pattern {
    /** Copies the alternatives. */
    public Either {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** {@code pattern as name}. */
  record As(Pattern pattern, String name) implements Pattern {}

  /** A sequence; at most one item is a {@link Rest}. */
  record Sequence(List<Pattern> items) implements Pattern {
    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** {@code *name} in a sequence; none is {@code *_}. */
  record Rest(@Nullable String name) implements Pattern {}

  /** A mapping with the keys it needs, and the name that takes the others. */
  record Keys(List<Expression> keys, List<Pattern> values, @Nullable String rest)
      implements Pattern {
    /** Copies both lists. */
    public Keys {
      keys = List.copyOf(keys);
      values = List.copyOf(values);
    }
  }

  /** A class with patterns for its attributes. */
  record Instance(
      Expression type, List<Pattern> positional, List<String> names, List<Pattern> named)
      implements Pattern {
    /** Copies the lists. */
    public Instance {
      positional = List.copyOf(positional);
      names = List.copyOf(names);
      named = List.copyOf(named);
    }
  }
}
