package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Expression;
import dev.seaworthy.readers.django.python.Pattern;
import dev.seaworthy.readers.django.python.Position;
import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Traced;

/** Tells whether a pattern fits a subject, and binds its names. */
final class Matching {

  private final Interpreter interpreter;
  private final Expressions expressions;

  Matching(Interpreter interpreter, Expressions expressions) {
    this.interpreter = interpreter;
    this.expressions = expressions;
  }

  /** A boolean, or unknown. */
  Traced fits(Pattern pattern, Traced subject) {
    if (pattern instanceof Pattern.Capture capture) {
      bind(capture.name() == null ? "_" : capture.name(), subject);
      return Traced.of(true);
    }
    if (pattern instanceof Pattern.As as) {
      Traced fits = fits(as.pattern(), subject);
      bind(as.name(), subject);
      return fits;
    }
    if (subject.isUnknown()) {
      return subject;
    }
    if (pattern instanceof Pattern.Value value) {
      Traced expected = expressions.evaluate(value.expression());
      return interpreter.attempt(() -> Comparisons.equal(interpreter, subject, expected));
    }
    if (pattern instanceof Pattern.Either either) {
      return either(either, subject);
    }
    if (pattern instanceof Pattern.Sequence sequence
        && subject.object() instanceof Items items
        && items.exact()) {
      return sequence(sequence, items);
    }
    return Traced.of(interpreter.limit("a pattern of match"));
  }

  private void bind(String name, Traced value) {
    expressions.targets().assign(new Expression.Name(name, Position.START), value);
  }

  private Traced either(Pattern.Either either, Traced subject) {
    Traced doubt = Traced.of(false);
    for (Pattern each : either.alternatives()) {
      Traced fits = fits(each, subject);
      if (fits.object() == Bool.TRUE) {
        return fits;
      }
      doubt = fits.object() instanceof Bool ? doubt.with(fits.trace()) : fits;
    }
    return doubt;
  }

  private Traced sequence(Pattern.Sequence sequence, Items items) {
    boolean rest = sequence.items().stream().anyMatch(Pattern.Rest.class::isInstance);
    if (rest) {
      return Traced.of(interpreter.limit("a pattern of match"));
    }
    if (sequence.items().size() != items.items().size()) {
      return Traced.of(false);
    }
    for (int i = 0; i < items.items().size(); i++) {
      Traced fits = fits(sequence.items().get(i), items.items().get(i));
      if (fits.object() != Bool.TRUE) {
        return fits;
      }
    }
    return Traced.of(true);
  }
}
