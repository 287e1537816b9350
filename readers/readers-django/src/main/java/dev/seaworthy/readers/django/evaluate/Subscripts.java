package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Keys;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code object[index]}, read, written and deleted. */
final class Subscripts {

  private Subscripts() {}

  /** The bounds of a slice as given, each a number or {@code None}. */
  record Slice(Traced lower, Traced upper, Traced step) implements PythonObject {
    @Override
    public String typeName() {
      return "slice";
    }
  }

  static Traced get(Interpreter interpreter, Traced object, Traced index) {
    if (object.isUnknown()) {
      return object;
    }
    if (object.object() instanceof Choice choice) {
      return interpreter
          .eachThatWorks(choice, each -> get(interpreter, each, index))
          .with(object.trace());
    }
    if (index.object() instanceof Choice choice) {
      return interpreter
          .eachThatWorks(choice, each -> get(interpreter, object, each))
          .with(index.trace());
    }
    if (object.isNone() && object.trace().implicit()) {
      throw new NotKnown(Attributes.absent(interpreter, object));
    }
    return known(interpreter, object, index).with(object.trace()).with(index.trace());
  }

  private static Traced known(Interpreter interpreter, Traced object, Traced index) {
    PythonObject it = object.object();
    if (it instanceof Table table) {
      return entry(interpreter, table, index);
    }
    if (it instanceof Items items) {
      return item(interpreter, items, interpreter.known(index));
    }
    if (it instanceof Text text) {
      return Traced.of(new Text(character(interpreter, text.value(), interpreter.known(index))));
    }
    if (it instanceof ByteText bytes) {
      return Traced.of(
          new ByteText(character(interpreter, bytes.latin1(), interpreter.known(index))));
    }
    if (it instanceof NativeObject known) {
      Optional<Traced> found = known.item(interpreter, index);
      if (found.isPresent()) {
        return found.get();
      }
    }
    if (it instanceof ClassObject type) {
      if (type.is("Enum") && index.object() instanceof Text) {
        return interpreter.attribute(object, interpreter.text(index));
      }
      return object;
    }
    if (it instanceof InstanceObject instance) {
      Optional<Traced> method = instance.type().find("__getitem__");
      if (method.isPresent()) {
        return interpreter.call(method.get(), object, index);
      }
      if (instance.payload().isPresent()) {
        return get(interpreter, instance.payload().get(), index);
      }
      if (instance.type().unknownBase().isPresent()) {
        return Traced.of(instance.type().unknownBase().get());
      }
    }
    throw interpreter.raise("TypeError", "'" + it.typeName() + "' object is not subscriptable");
  }

  private static Traced entry(Interpreter interpreter, Table table, Traced index) {
    Optional<Object> key = Keys.of(interpreter.known(index).object());
    if (key.isEmpty()) {
      throw interpreter.raise("TypeError", "unhashable type: '" + index.object().typeName() + "'");
    }
    Optional<Table.Entry> found = table.get(key.get());
    if (found.isPresent()) {
      return Merging.present(found.get().value()).with(table.shape());
    }
    table
        .openBecause()
        .ifPresent(
            why -> {
              throw new NotKnown(why);
            });
    if (table.factory().isPresent()) {
      Traced made = interpreter.call(Traced.of(table.factory().get()));
      table.put(key.get(), index, made);
      return made;
    }
    throw new Raised(
        interpreter.exceptions().instance(interpreter.exceptionClass("KeyError"), List.of(index)),
        interpreter.site(),
        table.shape().and(interpreter.control()));
  }

  private static Traced item(Interpreter interpreter, Items items, Traced index) {
    if (!items.exact()) {
      return uncertain(items, index);
    }
    List<Traced> all = items.items();
    if (index.object() instanceof Slice slice) {
      List<Traced> part = new ArrayList<>();
      for (int each : indices(interpreter, slice, all.size())) {
        part.add(all.get(each));
      }
      return interpreter.items(items.kind(), part).with(items.shape());
    }
    int at = number(interpreter, index);
    int real = at < 0 ? at + all.size() : at;
    if (real < 0 || real >= all.size()) {
      throw interpreter.raise("IndexError", items.typeName() + " index out of range");
    }
    return all.get(real).with(items.shape());
  }

  /** Of a list whose start is sure, the items before the first doubt are known. */
  private static Traced uncertain(Items items, Traced index) {
    if (index.object() instanceof Int at
        && at.value().signum() >= 0
        && at.value().bitLength() < 31) {
      int wanted = at.value().intValue();
      List<Traced> all = items.items();
      boolean sure =
          wanted < all.size()
              && all.subList(0, wanted + 1).stream()
                  .noneMatch(each -> each.object() instanceof Perhaps);
      if (sure) {
        return all.get(wanted);
      }
    }
    throw new NotKnown(items.uncertainty());
  }

  private static String character(Interpreter interpreter, String text, Traced index) {
    if (index.object() instanceof Slice slice) {
      StringBuilder part = new StringBuilder();
      for (int each : indices(interpreter, slice, text.length())) {
        part.append(text.charAt(each));
      }
      return part.toString();
    }
    int at = number(interpreter, index);
    int real = at < 0 ? at + text.length() : at;
    if (real < 0 || real >= text.length()) {
      throw interpreter.raise("IndexError", "string index out of range");
    }
    return text.substring(real, real + 1);
  }

  private static int number(Interpreter interpreter, Traced index) {
    if (index.object() instanceof Int number) {
      return number.value().bitLength() < 31 ? number.value().intValue() : Integer.MAX_VALUE;
    }
    if (index.object() instanceof Bool bool) {
      return bool.value() ? 1 : 0;
    }
    throw interpreter.raise("TypeError", "indices must be integers or slices");
  }

  /** The indices that a slice selects, after the library reference. */
  private static List<Integer> indices(Interpreter interpreter, Slice slice, int size) {
    int step = slice.step().isNone() ? 1 : number(interpreter, interpreter.known(slice.step()));
    if (step == 0) {
      throw interpreter.raise("ValueError", "slice step cannot be zero");
    }
    int first = bound(interpreter, slice.lower(), size, step, step > 0 ? 0 : size - 1);
    int last = bound(interpreter, slice.upper(), size, step, step > 0 ? size : -1);
    List<Integer> indices = new ArrayList<>();
    for (long at = first; step > 0 ? at < last : at > last; at += step) {
      indices.add((int) at);
    }
    return indices;
  }

  private static int bound(
      Interpreter interpreter, Traced given, int size, int step, int fallback) {
    if (given.isNone()) {
      return fallback;
    }
    int at = number(interpreter, interpreter.known(given));
    int real = at < 0 ? at + size : at;
    int lowest = step > 0 ? 0 : -1;
    return Math.max(lowest, Math.min(real, step > 0 ? size : size - 1));
  }

  static void set(Interpreter interpreter, Traced object, Traced index, Traced value) {
    PythonObject it = object.object();
    Traced stored = value.with(interpreter.control());
    if (it instanceof Choice choice) {
      choice.alternatives().forEach(each -> set(interpreter, each, index, value));
    } else if (it instanceof Table table) {
      Optional<Object> key = Keys.of(index.object());
      if (key.isPresent()) {
        table.put(key.get(), index, stored);
      } else {
        table.open(why(interpreter, index));
      }
    } else if (it instanceof Items items) {
      setItem(interpreter, items, index, stored);
    } else if (it instanceof NativeObject known) {
      if (!known.setItem(interpreter, index, stored)) {
        interpreter.notes().add(interpreter.site(), "an item assignment is not followed");
      }
    } else if (it instanceof InstanceObject instance) {
      Optional<Traced> method = instance.type().find("__setitem__");
      if (method.isPresent()) {
        interpreter.call(method.get(), object, index, value);
      } else {
        instance.payload().ifPresent(inner -> set(interpreter, inner, index, value));
      }
    }
  }

  private static void setItem(Interpreter interpreter, Items items, Traced index, Traced value) {
    boolean plain = items.exact() && index.object() instanceof Int;
    if (!plain) {
      if (index.object() instanceof Slice slice && items.exact() && slice.step().isNone()) {
        replaceSlice(interpreter, items, slice, value);
      } else {
        items.open(why(interpreter, index));
      }
      return;
    }
    int at = number(interpreter, index);
    int real = at < 0 ? at + items.items().size() : at;
    if (real < 0 || real >= items.items().size()) {
      throw interpreter.raise("IndexError", "list assignment index out of range");
    }
    items.set(real, value);
  }

  private static void replaceSlice(
      Interpreter interpreter, Items items, Slice slice, Traced value) {
    int size = items.items().size();
    int first = bound(interpreter, slice.lower(), size, 1, 0);
    int last = Math.max(first, bound(interpreter, slice.upper(), size, 1, size));
    Iteration.Sequence given = Iteration.of(interpreter, value);
    List<Traced> all = new ArrayList<>(items.items().subList(0, first));
    all.addAll(given.items());
    all.addAll(items.items().subList(last, size));
    items.replace(all, given.trace().and(interpreter.control()));
    if (given.open() != null) {
      items.open(given.open());
    }
  }

  private static Unknown why(Interpreter interpreter, Traced index) {
    return index.object() instanceof Unknown unknown
        ? unknown
        : interpreter.limit("an assignment to a computed index");
  }

  static void delete(Interpreter interpreter, Traced object, Traced index) {
    PythonObject it = object.object();
    if (it instanceof Table table) {
      Object key = Keys.of(interpreter.known(index).object()).orElse("");
      if (table.get(key).isEmpty() && table.openBecause().isEmpty()) {
        throw interpreter.raise("KeyError", interpreter.printed(index));
      }
      table.remove(key);
    } else if (it instanceof Items items && items.exact()) {
      setItem(interpreter, items, sliceAround(interpreter, index), interpreter.list(List.of()));
    } else if (it instanceof NamespaceView view) {
      view.names().remove(interpreter.text(index));
    } else if (it instanceof NativeObject) {
      interpreter.call(interpreter.attribute(object, "pop"), index, Traced.NONE);
    }
  }

  private static Traced sliceAround(Interpreter interpreter, Traced index) {
    if (index.object() instanceof Slice) {
      return index;
    }
    int at = number(interpreter, interpreter.known(index));
    Traced end = at == -1 ? Traced.NONE : Traced.of((long) at + 1);
    return Traced.of(new Slice(Traced.of((long) at), end, Traced.NONE));
  }
}
