package dev.seaworthy.readers.django.facts;

import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;

/** Everything outside that a value and all that is in it depend on. */
final class Traces {

  private static final int DEEPEST = 8;

  private Traces() {}

  static Trace deep(Traced value) {
    return deep(value, 0);
  }

  private static Trace deep(Traced value, int depth) {
    Traced present = Merging.present(value);
    Trace trace = value.trace();
    if (depth > DEEPEST || Reasons.isAbsent(present)) {
      return depth > DEEPEST ? trace : Trace.NONE;
    }
    if (present.object() instanceof Items items) {
      trace = trace.and(items.shape());
      for (Traced each : items.items()) {
        trace = trace.and(deep(each, depth + 1));
      }
    } else if (present.object() instanceof Table table) {
      trace = trace.and(table.shape());
      for (Table.Entry each : table.entries().values()) {
        trace = trace.and(deep(each.value(), depth + 1));
      }
    }
    return trace;
  }
}
