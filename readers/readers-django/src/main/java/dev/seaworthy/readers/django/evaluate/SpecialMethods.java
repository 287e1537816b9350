package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Traced;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The methods behind operators, as a class that is derived from a container calls them through
 * {@code super()} (Python language reference, Data model).
 */
final class SpecialMethods {

  private static final Map<String, NativeFunction> ALL =
      Map.of(
          "__getitem__",
          method("__getitem__", call -> call.interpreter().item(self(call), call.need(1, "key"))),
          "__setitem__",
          method("__setitem__", SpecialMethods::set),
          "__delitem__",
          method("__delitem__", SpecialMethods::delete),
          "__contains__",
          method(
              "__contains__",
              call -> Comparisons.contains(call.interpreter(), self(call), call.need(1, "key"))),
          "__len__",
          method("__len__", call -> through("len", call)),
          "__iter__",
          method("__iter__", call -> through("list", call)),
          "__str__",
          method("__str__", call -> through("str", call)));

  private SpecialMethods() {}

  static @Nullable NativeFunction named(String name) {
    return ALL.get(name);
  }

  private static NativeFunction method(String name, NativeCode code) {
    return NativeFunction.lenient(name, code);
  }

  private static Traced self(Invocation call) {
    return call.need(0, "self");
  }

  private static Traced through(String builtin, Invocation call) {
    return call.interpreter().call(call.interpreter().builtin(builtin), self(call));
  }

  private static Traced set(Invocation call) {
    call.interpreter().setItem(self(call), call.need(1, "key"), call.need(2, "value"));
    return Traced.NONE;
  }

  private static Traced delete(Invocation call) {
    Subscripts.delete(call.interpreter(), self(call), call.need(1, "key"));
    return Traced.NONE;
  }
}
