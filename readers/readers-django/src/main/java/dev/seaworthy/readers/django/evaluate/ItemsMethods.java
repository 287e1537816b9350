package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods of lists, tuples and sets; the object comes as first argument. */
final class ItemsMethods {

  private ItemsMethods() {}

  static @Nullable NativeFunction named(Items.Kind kind, String name) {
    return switch (kind) {
      case LIST -> ofList(name);
      case TUPLE -> ofSequence(name);
      case SET, FROZENSET -> ofSet(name);
    };
  }

  private static @Nullable NativeFunction ofList(String name) {
    NativeCode code =
        switch (name) {
          case "append" -> ItemsMethods::append;
          case "extend" -> ItemsMethods::extend;
          case "insert" -> ItemsMethods::insert;
          case "remove" -> call -> remove(call, true);
          case "pop" -> ItemsMethods::pop;
          case "clear" -> ItemsMethods::clear;
          case "copy" -> ItemsMethods::copy;
          case "reverse" -> ItemsMethods::reverse;
          case "sort" -> ItemsMethods::sort;
          default -> null;
        };
    return code == null ? ofSequence(name) : NativeFunction.lenient(name, code);
  }

  private static @Nullable NativeFunction ofSequence(String name) {
    return switch (name) {
      case "index" -> NativeFunction.lenient(name, ItemsMethods::index);
      case "count" -> NativeFunction.strict(name, ItemsMethods::count);
      default -> null;
    };
  }

  private static @Nullable NativeFunction ofSet(String name) {
    return switch (name) {
      case "add" -> NativeFunction.lenient(name, ItemsMethods::append);
      case "update" -> NativeFunction.lenient(name, ItemsMethods::extend);
      case "remove" -> NativeFunction.lenient(name, call -> remove(call, true));
      case "discard" -> NativeFunction.lenient(name, call -> remove(call, false));
      case "clear" -> NativeFunction.lenient(name, ItemsMethods::clear);
      case "copy" -> NativeFunction.lenient(name, ItemsMethods::copy);
      case "union" -> NativeFunction.strict(name, ItemsMethods::union);
      case "intersection" -> NativeFunction.strict(name, call -> filtered(call, true));
      case "difference" -> NativeFunction.strict(name, call -> filtered(call, false));
      case "issubset" -> NativeFunction.strict(name, ItemsMethods::isSubset);
      case "symmetric_difference" -> NativeFunction.strict(name, ItemsMethods::symmetricDifference);
      default -> null;
    };
  }

  private static Items self(Invocation call) {
    Traced self = call.interpreter().known(call.need(0, "self"));
    if (self.object() instanceof Items items) {
      return items;
    }
    if (self.object() instanceof InstanceObject instance
        && instance.payload().map(Traced::object).orElse(null) instanceof Items items) {
      return items;
    }
    throw call.interpreter().raise("TypeError", "descriptor requires a 'list' object");
  }

  private static Traced append(Invocation call) {
    Items self = self(call);
    List<Traced> all = new ArrayList<>(self.items());
    all.add(call.need(1, "object").with(call.interpreter().control()));
    replace(call, self, all);
    return Traced.NONE;
  }

  private static void replace(Invocation call, Items self, List<Traced> all) {
    if (all.size() > call.interpreter().limits().items()) {
      self.open(call.interpreter().limit("a list of " + all.size() + " items"));
      return;
    }
    self.replace(all, call.interpreter().control());
  }

  private static Traced extend(Invocation call) {
    for (Traced each : call.positional().subList(1, call.size())) {
      extend(call.interpreter(), self(call), each);
    }
    return Traced.NONE;
  }

  /** {@code list += more}. */
  static void extend(Interpreter interpreter, Items self, Traced more) {
    if (more.object() instanceof Unknown why) {
      self.open(why);
      return;
    }
    if (more.isNone() && more.trace().implicit()) {
      self.open(Attributes.absent(interpreter, more));
      return;
    }
    if (more.object() instanceof dev.seaworthy.readers.django.value.Choice choice) {
      List<Traced> all = new ArrayList<>(self.items());
      for (Traced alternative : choice.alternatives()) {
        for (Traced each : Iteration.of(interpreter, alternative).items()) {
          all.add(dev.seaworthy.readers.django.value.Merging.perhaps(each, choice.why()));
        }
      }
      self.replace(all, interpreter.control().and(more.trace()));
      return;
    }
    Iteration.Sequence sequence = Iteration.of(interpreter, more);
    List<Traced> all = new ArrayList<>(self.items());
    sequence.items().forEach(each -> all.add(each.with(interpreter.control())));
    if (all.size() > interpreter.limits().items()) {
      self.open(interpreter.limit("a list of " + all.size() + " items"));
      return;
    }
    self.replace(all, sequence.trace().and(interpreter.control()));
    if (sequence.open() != null) {
      self.open(sequence.open());
    }
  }

  private static Traced insert(Invocation call) {
    Items self = self(call);
    Traced index = call.need(1, "index");
    List<Traced> all = new ArrayList<>(self.items());
    if (index.object() instanceof Unknown why) {
      self.open(why);
    }
    long at = index.isUnknown() ? all.size() : call.whole(1, "index", 0);
    long real = at < 0 ? Math.max(0, at + all.size()) : Math.min(at, all.size());
    all.add((int) real, call.need(2, "object").with(call.interpreter().control()));
    self.replace(all, call.interpreter().control().and(index.trace()));
    return Traced.NONE;
  }

  private static Traced remove(Invocation call, boolean needed) {
    Items self = self(call);
    Traced wanted = call.need(1, "value");
    Optional<Unknown> doubt = self.openBecause();
    List<Traced> all = new ArrayList<>(self.items());
    for (int i = 0; i < all.size(); i++) {
      Traced each = dev.seaworthy.readers.django.value.Merging.present(all.get(i));
      Traced same = Comparisons.equal(call.interpreter(), each, wanted);
      if (same.object() == Bool.TRUE) {
        all.remove(i);
        self.replace(all, call.interpreter().control());
        return Traced.NONE;
      }
      if (same.object() instanceof Unknown why) {
        doubt = Optional.of(why);
      }
    }
    if (doubt.isPresent()) {
      Unknown why = doubt.get();
      all.replaceAll(each -> dev.seaworthy.readers.django.value.Merging.perhaps(each, why));
      self.replace(all, Trace.NONE);
    } else if (needed) {
      throw self.kind().unique()
          ? call.interpreter().raise("KeyError", Printing.plain(wanted, true))
          : call.interpreter().raise("ValueError", "list.remove(x): x not in list");
    }
    return Traced.NONE;
  }

  private static Traced pop(Invocation call) {
    Items self = self(call);
    if (!self.exact()) {
      Unknown why = self.uncertainty();
      self.open(why);
      return Traced.of(why);
    }
    long at = call.whole(1, "index", -1);
    long real = at < 0 ? at + self.items().size() : at;
    if (real < 0 || real >= self.items().size()) {
      throw call.interpreter().raise("IndexError", "pop index out of range");
    }
    List<Traced> all = new ArrayList<>(self.items());
    Traced gone = all.remove((int) real);
    self.replace(all, call.interpreter().control());
    return gone;
  }

  private static Traced clear(Invocation call) {
    self(call).replace(List.of(), call.interpreter().control());
    return Traced.NONE;
  }

  private static Traced copy(Invocation call) {
    Items self = self(call);
    Traced made = call.interpreter().items(self.kind(), self.items());
    if (made.object() instanceof Items items) {
      items.shapedBy(self.shape());
      self.openBecause().ifPresent(items::open);
    }
    return made;
  }

  private static Traced reverse(Invocation call) {
    List<Traced> all = new ArrayList<>(self(call).items());
    Collections.reverse(all);
    self(call).replace(all, call.interpreter().control());
    return Traced.NONE;
  }

  private static Traced sort(Invocation call) {
    Items self = self(call);
    if (!self.exact() || call.named().containsKey("key")) {
      self.open(call.interpreter().limit("a sorted list"));
      return Traced.NONE;
    }
    List<Traced> all = new ArrayList<>(self.items());
    try {
      all.sort((one, other) -> Comparisons.order(call.interpreter(), one, other));
    } catch (NotKnown e) {
      self.open(e.why());
      return Traced.NONE;
    }
    if (call.flag(9, "reverse", false)) {
      Collections.reverse(all);
    }
    self.replace(all, call.interpreter().control());
    return Traced.NONE;
  }

  private static Traced index(Invocation call) {
    Items self = self(call);
    for (int i = 0; i < self.items().size(); i++) {
      Traced each = self.items().get(i);
      if (each.object() instanceof Perhaps perhaps) {
        return Traced.of(perhaps.why());
      }
      Traced same = Comparisons.equal(call.interpreter(), each, call.need(1, "value"));
      if (same.object() == Bool.TRUE) {
        return Traced.of((long) i).with(self.shape());
      }
      call.interpreter().known(same);
    }
    if (self.openBecause().isPresent()) {
      return Traced.of(self.openBecause().get());
    }
    throw call.interpreter()
        .raise("ValueError", Printing.plain(call.need(1, "value"), false) + " is not in list");
  }

  private static Traced count(Invocation call) {
    long count = 0;
    for (Traced each : call.items(0, "self")) {
      boolean same =
          call.interpreter()
              .isTrue(Comparisons.equal(call.interpreter(), each, call.need(1, "value")));
      count += same ? 1 : 0;
    }
    return Traced.of(count);
  }

  private static Traced union(Invocation call) {
    List<Traced> all = new ArrayList<>();
    for (int i = 0; i < call.size(); i++) {
      all.addAll(call.items(i, "other"));
    }
    return call.interpreter().items(Items.Kind.SET, all);
  }

  private static Traced filtered(Invocation call, boolean kept) {
    List<Traced> all = new ArrayList<>();
    for (Traced each : call.items(0, "self")) {
      Traced there = Comparisons.contains(call.interpreter(), call.need(1, "other"), each);
      if (call.interpreter().isTrue(there) == kept) {
        all.add(each);
      }
    }
    return call.interpreter().items(Items.Kind.SET, all);
  }

  private static Traced isSubset(Invocation call) {
    for (Traced each : call.items(0, "self")) {
      Traced there = Comparisons.contains(call.interpreter(), call.need(1, "other"), each);
      if (!call.interpreter().isTrue(there)) {
        return Traced.of(false);
      }
    }
    return Traced.of(true);
  }

  private static Traced symmetricDifference(Invocation call) {
    Invocation turned =
        new Invocation(
            call.interpreter(), List.of(call.need(1, "other"), call.need(0, "self")), Map.of());
    List<Traced> all = new ArrayList<>(call.interpreter().iterate(filtered(call, false)));
    all.addAll(call.interpreter().iterate(filtered(turned, false)));
    return call.interpreter().items(Items.Kind.SET, all);
  }
}
