package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Expression;
import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a comprehension; a condition that is not known makes the item one that is perhaps there. */
final class Comprehending {

  private final Interpreter interpreter;
  private final Expression.Comprehension node;
  private final Expressions outer;
  private final Expressions inner;
  private final List<Traced> results = new ArrayList<>();
  private final List<Traced> keys = new ArrayList<>();
  private Trace shape = Trace.NONE;
  private @Nullable Unknown open;

  Comprehending(Interpreter interpreter, Scope scope, Expression.Comprehension node) {
    this.interpreter = interpreter;
    this.node = node;
    this.outer = new Expressions(interpreter, scope);
    this.inner =
        new Expressions(
            interpreter, scope.inside(Scope.Kind.CALL, new Namespace(interpreter.journal())));
  }

  Traced run() {
    loop(0, null);
    if (node.makes() == Expression.Makes.DICT) {
      return table();
    }
    Items.Kind kind = node.makes() == Expression.Makes.SET ? Items.Kind.SET : Items.Kind.LIST;
    Traced made = interpreter.items(kind, results);
    if (made.object() instanceof Items items) {
      items.shapedBy(shape);
      if (open != null) {
        items.open(open);
      }
    }
    return made;
  }

  private Traced table() {
    Table table = interpreter.table();
    for (int i = 0; i < keys.size(); i++) {
      interpreter.setItem(Traced.of(table), keys.get(i), results.get(i));
    }
    table.shapedBy(shape);
    if (open != null) {
      table.open(open);
    }
    return Traced.of(table);
  }

  private void loop(int index, @Nullable Unknown doubt) {
    if (index == node.generators().size()) {
      add(doubt);
      return;
    }
    Expression.Generator generator = node.generators().get(index);
    Traced source = (index == 0 ? outer : inner).evaluate(generator.iterable());
    Iteration.Sequence sequence;
    try {
      sequence = Iteration.of(interpreter, source);
    } catch (NotKnown e) {
      open = open == null ? e.why() : open.and(e.why());
      shape = shape.and(source.trace());
      return;
    }
    shape = shape.and(sequence.trace());
    open = sequence.open() == null ? open : sequence.open();
    for (Traced item : sequence.items()) {
      interpreter.step();
      Unknown unsure = item.object() instanceof Perhaps perhaps ? perhaps.why() : doubt;
      inner.targets().assign(generator.target(), Merging.present(item));
      filter(index, generator, unsure);
    }
  }

  private void filter(int index, Expression.Generator generator, @Nullable Unknown doubt) {
    Unknown unsure = doubt;
    for (Expression condition : generator.conditions()) {
      Traced truth = Truth.of(interpreter, inner.evaluate(condition));
      shape = shape.and(truth.trace());
      if (truth.object() == Bool.FALSE) {
        return;
      }
      if (truth.object() instanceof Unknown why) {
        unsure = why;
      } else if (truth.object() instanceof Choice choice) {
        unsure = choice.why();
      }
    }
    loop(index + 1, unsure);
  }

  private void add(@Nullable Unknown doubt) {
    if (results.size() > interpreter.limits().items()) {
      throw new NotKnown(interpreter.limit("a comprehension of too many items"));
    }
    Traced element = inner.evaluate(node.element());
    if (node.value() != null) {
      keys.add(element);
      element = inner.evaluate(node.value());
    }
    results.add(doubt == null ? element : Merging.perhaps(element, doubt));
  }
}
