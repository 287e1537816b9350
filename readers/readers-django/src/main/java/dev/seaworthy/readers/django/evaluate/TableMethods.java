package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Keys;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods of dictionaries; the object comes as first argument. */
final class TableMethods {

  private TableMethods() {}

  static @Nullable NativeFunction named(String name) {
    NativeCode code = code(name);
    return code == null ? null : NativeFunction.lenient(name, code);
  }

  private static @Nullable NativeCode code(String name) {
    return switch (name) {
      case "get" -> TableMethods::get;
      case "setdefault" -> TableMethods::setDefault;
      case "update" -> TableMethods::update;
      case "pop" -> TableMethods::pop;
      case "popitem" -> call -> Traced.of(opened(call, "dict.popitem"));
      case "keys" -> call -> listed(call, Iteration::keyLike);
      case "values" -> call -> listed(call, Table.Entry::value);
      case "items" -> call -> listed(call, each -> pair(call, each));
      case "copy" -> TableMethods::copy;
      case "clear" -> TableMethods::clear;
      default -> null;
    };
  }

  private static Table self(Invocation call) {
    Traced self = call.interpreter().known(call.need(0, "self"));
    if (self.object() instanceof Table table) {
      return table;
    }
    if (self.object() instanceof InstanceObject instance
        && instance.payload().map(Traced::object).orElse(null) instanceof Table table) {
      return table;
    }
    throw call.interpreter().raise("TypeError", "descriptor requires a 'dict' object");
  }

  private static Unknown opened(Invocation call, String what) {
    Unknown why = call.interpreter().limit(what);
    self(call).open(why);
    return why;
  }

  private static Traced get(Invocation call) {
    Table self = self(call);
    Traced key = call.interpreter().known(call.need(1, "key"));
    Traced fallback = call.get(2, "default").orElse(Traced.NONE);
    Optional<Table.Entry> found = Keys.of(key.object()).flatMap(self::get);
    if (found.isEmpty()) {
      return self.openBecause()
          .<Traced>map(Traced::of)
          .orElse(fallback.with(self.shape()).with(key.trace()));
    }
    Traced value = found.get().value();
    return value.object() instanceof Perhaps perhaps
        ? Merging.join(perhaps.present(), fallback, perhaps.why())
        : value.with(self.shape()).with(key.trace());
  }

  private static Traced setDefault(Invocation call) {
    Table self = self(call);
    Traced key = call.interpreter().known(call.need(1, "key"));
    Object wanted = Keys.of(key.object()).orElseThrow(() -> new NotKnown(opened(call, "a key")));
    Optional<Table.Entry> found = self.get(wanted);
    if (found.isPresent()) {
      return Merging.present(found.get().value());
    }
    Traced value = call.get(2, "default").orElse(Traced.NONE);
    self.put(wanted, key, value.with(call.interpreter().control()));
    return value;
  }

  private static Traced update(Invocation call) {
    Table self = self(call);
    for (Traced each : call.positional().subList(1, call.size())) {
      absorb(call.interpreter(), self, each);
    }
    call.named().forEach((name, value) -> self.put(name, value.with(call.interpreter().control())));
    return Traced.NONE;
  }

  /** Takes over the entries of another dictionary, or of pairs. */
  static void absorb(Interpreter interpreter, Table self, Traced more) {
    if (more.object() instanceof Unknown why) {
      self.open(why);
    } else if (more.object() instanceof Choice choice) {
      choice.alternatives().forEach(each -> absorbPerhaps(interpreter, self, each, choice.why()));
    } else if (more.object() instanceof Table table) {
      absorbTable(interpreter, self, table, more);
    } else if (more.object() instanceof InstanceObject instance && instance.payload().isPresent()) {
      absorb(interpreter, self, instance.payload().get());
    } else if (more.object() instanceof NativeObject known) {
      Optional<Traced> copy = known.attribute(interpreter, "copy");
      if (copy.isPresent()) {
        absorb(interpreter, self, interpreter.call(copy.get()));
      } else {
        self.open(interpreter.limit("a dictionary made from a " + known.typeName()));
      }
    } else {
      for (Traced pair : interpreter.iterate(more)) {
        List<Traced> both = interpreter.iterate(pair);
        if (both.size() != 2) {
          throw interpreter.raise("ValueError", "dictionary update sequence element is no pair");
        }
        interpreter.setItem(Traced.of(self), both.get(0), both.get(1));
      }
    }
  }

  private static void absorbTable(Interpreter interpreter, Table self, Table table, Traced more) {
    for (Map.Entry<Object, Table.Entry> each : List.copyOf(table.entries().entrySet())) {
      Traced value = each.getValue().value();
      if (value.object() instanceof Perhaps perhaps) {
        Traced joined =
            self.get(each.getKey())
                .map(old -> Merging.join(old.value(), perhaps.present(), perhaps.why()))
                .orElse(value);
        self.put(each.getKey(), each.getValue().key(), joined);
      } else {
        Traced stored = value.with(more.trace()).with(interpreter.control());
        self.put(each.getKey(), each.getValue().key(), stored);
      }
    }
    self.shapedBy(table.shape());
    table.openBecause().ifPresent(self::open);
  }

  private static void absorbPerhaps(
      Interpreter interpreter, Table self, Traced alternative, Unknown why) {
    Table copy = interpreter.table();
    absorb(interpreter, copy, alternative);
    Table doubtful = interpreter.table();
    copy.entries()
        .forEach((key, each) -> doubtful.put(key, each.key(), Merging.perhaps(each.value(), why)));
    absorb(interpreter, self, Traced.of(doubtful));
  }

  private static Traced pop(Invocation call) {
    Table self = self(call);
    Traced key = call.interpreter().known(call.need(1, "key"));
    Optional<Object> wanted = Keys.of(key.object());
    Optional<Table.Entry> found = wanted.flatMap(self::get);
    if (found.isPresent()) {
      self.remove(wanted.get());
      Traced value = found.get().value();
      return value.object() instanceof Perhaps perhaps ? Traced.of(perhaps.why()) : value;
    }
    if (self.openBecause().isPresent()) {
      return Traced.of(self.openBecause().get());
    }
    return call.get(2, "default")
        .orElseThrow(() -> call.interpreter().raise("KeyError", Printing.plain(key, true)));
  }

  private static Traced listed(Invocation call, Function<Table.Entry, Traced> part) {
    Table self = self(call);
    List<Traced> parts = new ArrayList<>();
    for (Table.Entry each : self.entries().values()) {
      parts.add(part.apply(each));
    }
    Traced made = call.interpreter().list(parts);
    if (made.object() instanceof Items items) {
      items.shapedBy(self.shape());
      self.openBecause().ifPresent(items::open);
    }
    return made;
  }

  private static Traced pair(Invocation call, Table.Entry entry) {
    Traced both = call.interpreter().tuple(List.of(entry.key(), Merging.present(entry.value())));
    return entry.value().object() instanceof Perhaps perhaps
        ? Merging.perhaps(both, perhaps.why())
        : both;
  }

  private static Traced copy(Invocation call) {
    Table copy = call.interpreter().table();
    absorbTable(call.interpreter(), copy, self(call), Traced.NONE);
    return Traced.of(copy);
  }

  private static Traced clear(Invocation call) {
    self(call).clear();
    return Traced.NONE;
  }

  /** {@code dict.fromkeys}. */
  static Traced fromKeys(Invocation call) {
    Table made = call.interpreter().table();
    Traced value = call.get(1, "value").orElse(Traced.NONE);
    for (Traced key : call.items(0, "iterable")) {
      call.interpreter().setItem(Traced.of(made), key, value);
    }
    return Traced.of(made);
  }
}
