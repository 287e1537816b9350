package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Real;
import dev.seaworthy.readers.django.value.Singleton;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.Optional;

/** Truth value testing, after the library reference. */
final class Truth {

  private Truth() {}

  /** A boolean, or unknown, or a choice. */
  static Traced of(Interpreter interpreter, Traced value) {
    PythonObject object = value.object();
    if (object instanceof Unknown) {
      return value;
    }
    if (object instanceof Choice) {
      return interpreter.each(value, each -> of(interpreter, each));
    }
    if (object instanceof Items items) {
      return items(items, value.trace());
    }
    if (object instanceof Table table) {
      return table(table, value.trace());
    }
    if (object instanceof InstanceObject instance) {
      return instance(interpreter, instance, value);
    }
    return new Traced(Bool.of(plain(object)), value.trace());
  }

  private static boolean plain(PythonObject object) {
    if (object instanceof Bool bool) {
      return bool.value();
    }
    if (object instanceof Text text) {
      return !text.value().isEmpty();
    }
    if (object instanceof Int number) {
      return number.value().signum() != 0;
    }
    if (object instanceof Real real) {
      return real.value() != 0;
    }
    if (object instanceof ByteText bytes) {
      return !bytes.latin1().isEmpty();
    }
    return object != Singleton.NONE;
  }

  private static Traced items(Items items, Trace trace) {
    Trace all = trace.and(items.shape());
    boolean some = items.items().stream().anyMatch(each -> !(each.object() instanceof Perhaps));
    if (some || items.exact()) {
      return new Traced(Bool.of(some), all);
    }
    return new Traced(items.uncertainty(), all);
  }

  private static Traced table(Table table, Trace trace) {
    Trace all = trace.and(table.shape());
    boolean some =
        table.entries().values().stream()
            .anyMatch(each -> !(each.value().object() instanceof Perhaps));
    if (some || table.exact()) {
      return new Traced(Bool.of(some), all);
    }
    Unknown why =
        table
            .openBecause()
            .orElseGet(
                () ->
                    table.entries().values().stream()
                        .map(each -> ((Perhaps) each.value().object()).why())
                        .reduce(Unknown::and)
                        .orElseThrow());
    return new Traced(why, all);
  }

  private static Traced instance(Interpreter interpreter, InstanceObject instance, Traced value) {
    for (String method : new String[] {"__bool__", "__len__"}) {
      Optional<Traced> found = instance.type().find(method);
      if (found.isPresent()) {
        return of(interpreter, interpreter.call(found.get(), value));
      }
    }
    if (instance.payload().isPresent()) {
      return of(interpreter, instance.payload().get());
    }
    return new Traced(Bool.TRUE, value.trace());
  }
}
