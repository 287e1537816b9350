package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a loop over an object meets. */
final class Iteration {

  private Iteration() {}

  /**
   * The items of an object.
   *
   * @param items in order, some perhaps a {@code Perhaps}
   * @param open why there may be more, if so
   * @param trace the outside things that decide which items there are
   */
  record Sequence(List<Traced> items, @Nullable Unknown open, Trace trace) {}

  /** The items, which must be listed completely. */
  static List<Traced> items(Interpreter interpreter, Traced value) {
    Sequence sequence = of(interpreter, value);
    if (sequence.open() != null) {
      throw new NotKnown(sequence.open());
    }
    return sequence.items();
  }

  static Sequence of(Interpreter interpreter, Traced value) {
    PythonObject object = interpreter.known(value).object();
    if (object instanceof Items items) {
      return new Sequence(
          List.copyOf(items.items()),
          items.openBecause().orElse(null),
          value.trace().and(items.shape()));
    }
    if (object instanceof Table table) {
      List<Traced> keys = new ArrayList<>();
      for (Table.Entry each : table.entries().values()) {
        keys.add(keyLike(each));
      }
      return new Sequence(keys, table.openBecause().orElse(null), value.trace().and(table.shape()));
    }
    return new Sequence(plain(interpreter, object, value), null, value.trace());
  }

  /** A key, perhaps there if its value is. */
  static Traced keyLike(Table.Entry entry) {
    return entry.value().object() instanceof dev.seaworthy.readers.django.value.Perhaps perhaps
        ? dev.seaworthy.readers.django.value.Merging.perhaps(entry.key(), perhaps.why())
        : entry.key();
  }

  private static List<Traced> plain(Interpreter interpreter, PythonObject object, Traced value) {
    if (object instanceof Text text) {
      return characters(interpreter, text.value(), value.trace());
    }
    if (object instanceof ByteText bytes) {
      return bytes.latin1().chars().mapToObj(each -> Traced.of((long) each)).toList();
    }
    if (object instanceof ClassObject type && type.is("Enum")) {
      return EnumClasses.members(type);
    }
    if (object instanceof InstanceObject instance) {
      if (instance.payload().isPresent()) {
        return items(interpreter, instance.payload().get());
      }
      Optional<Traced> method = instance.type().find("__iter__");
      if (method.isPresent()) {
        return items(interpreter, interpreter.call(method.get(), value));
      }
      instance
          .type()
          .unknownBase()
          .ifPresent(
              why -> {
                throw new NotKnown(why);
              });
    }
    if (object instanceof NativeObject known) {
      Optional<Traced> keys = known.attribute(interpreter, "__iter__");
      if (keys.isPresent()) {
        return items(interpreter, interpreter.call(keys.get()));
      }
    }
    throw interpreter.raise("TypeError", "'" + object.typeName() + "' object is not iterable");
  }

  private static List<Traced> characters(Interpreter interpreter, String text, Trace trace) {
    if (text.length() > interpreter.limits().items()) {
      throw new NotKnown(
          interpreter.limit("a loop over a text of " + text.length() + " characters"));
    }
    return text.codePoints()
        .mapToObj(each -> new Traced(new Text(Character.toString(each)), trace))
        .toList();
  }
}
