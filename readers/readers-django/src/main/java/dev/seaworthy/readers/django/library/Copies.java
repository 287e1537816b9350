package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Traced;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * {@code copy.copy} and {@code copy.deepcopy} of containers; other objects stand for themselves.
 */
final class Copies {

  private static final int DEEPEST = 40;

  private Copies() {}

  static Traced shallow(Interpreter interpreter, Traced value) {
    return copy(interpreter, value, DEEPEST, new IdentityHashMap<>());
  }

  static Traced deep(Interpreter interpreter, Traced value) {
    return copy(interpreter, value, 0, new IdentityHashMap<>());
  }

  private static Traced copy(
      Interpreter interpreter, Traced value, int depth, IdentityHashMap<Object, Traced> seen) {
    Traced known = seen.get(value.object());
    if (known != null) {
      return known;
    }
    if (value.object() instanceof Items items) {
      return items(interpreter, items, value, depth, seen);
    }
    if (value.object() instanceof Table table) {
      return table(interpreter, table, value, depth, seen);
    }
    if (value.object() instanceof Perhaps perhaps) {
      Traced inner = copy(interpreter, perhaps.present(), depth, seen);
      return new Traced(new Perhaps(inner, perhaps.why()), value.trace());
    }
    if (value.object() instanceof Choice choice) {
      List<Traced> all =
          choice.alternatives().stream().map(each -> copy(interpreter, each, depth, seen)).toList();
      return new Traced(new Choice(all, choice.why()), value.trace());
    }
    return value;
  }

  private static Traced items(
      Interpreter interpreter,
      Items items,
      Traced value,
      int depth,
      IdentityHashMap<Object, Traced> seen) {
    Items made = new Items(interpreter.journal(), items.kind(), List.of());
    Traced copy = new Traced(made, value.trace());
    seen.put(items, copy);
    List<Traced> all =
        depth >= DEEPEST
            ? items.items()
            : items.items().stream().map(each -> copy(interpreter, each, depth + 1, seen)).toList();
    made.replace(all, items.shape());
    items.openBecause().ifPresent(made::open);
    return copy;
  }

  private static Traced table(
      Interpreter interpreter,
      Table table,
      Traced value,
      int depth,
      IdentityHashMap<Object, Traced> seen) {
    Table made = new Table(interpreter.journal(), table.factory().orElse(null));
    Traced copy = new Traced(made, value.trace());
    seen.put(table, copy);
    table
        .entries()
        .forEach(
            (key, each) ->
                made.put(
                    key,
                    each.key(),
                    depth >= DEEPEST
                        ? each.value()
                        : copy(interpreter, each.value(), depth + 1, seen)));
    made.shapedBy(table.shape());
    table.openBecause().ifPresent(made::open);
    return copy;
  }
}
