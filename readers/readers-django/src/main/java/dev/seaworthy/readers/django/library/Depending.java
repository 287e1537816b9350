package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;
import java.util.Map;

/** Marks everything inside a value as depending on what the whole was made from. */
final class Depending {

  private static final int DEEPEST = 30;

  private Depending() {}

  static Traced on(Interpreter interpreter, Traced value, Trace trace) {
    return trace.isEmpty() ? value : marked(interpreter, value, trace, 0);
  }

  private static Traced marked(Interpreter interpreter, Traced value, Trace trace, int depth) {
    if (depth < DEEPEST && value.object() instanceof Table table) {
      for (Map.Entry<Object, Table.Entry> each : List.copyOf(table.entries().entrySet())) {
        Traced inner = marked(interpreter, each.getValue().value(), trace, depth + 1);
        table.put(each.getKey(), each.getValue().key(), inner);
      }
      table.shapedBy(trace);
    } else if (depth < DEEPEST && value.object() instanceof Items items) {
      items.replace(
          items.items().stream().map(each -> marked(interpreter, each, trace, depth + 1)).toList(),
          trace);
    }
    return value.with(trace);
  }
}
